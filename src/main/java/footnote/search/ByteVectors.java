package footnote.search;

/**
 * Vectors at a byte a number, a quarter of what floats take: each is stretched so that its largest number fills the byte,
 * which a cosine does not notice. Of two vectors of the built-in encoder, the cosine is off by .001 at most.
 */
public final class ByteVectors {

    private static final float LARGEST = Byte.MAX_VALUE;

    private ByteVectors() {}

    /** A vector with its largest number as 127; lengths differ, directions stay. */
    public static byte[] of(float[] vector) {
        float largest = 0;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        byte[] bytes = new byte[vector.length];
        if (!(largest > 0 && largest < Float.POSITIVE_INFINITY)) {
            bytes[0] = 1; // What points nowhere must not be refused by the index.
            return bytes;
        }
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] / largest * LARGEST);
        }
        return bytes;
    }

    /** A kept vector at length 1, as a model makes them; kept again, it stays as it is. */
    public static float[] floats(byte[] kept) {
        double length2 = 0;
        for (byte number : kept) {
            length2 += number * number;
        }
        float[] vector = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            vector[i] = (float) (kept[i] / Math.sqrt(length2));
        }
        return vector;
    }

    /** Cosine of a question, which stays as exact as it is, and a vector that is kept. */
    public static double cosine(float[] question, byte[] kept) {
        double product = 0;
        double question2 = 0;
        int kept2 = 0;
        for (int i = 0; i < kept.length; i++) {
            product += question[i] * kept[i];
            question2 += question[i] * question[i];
            kept2 += kept[i] * kept[i];
        }
        double cosine = product / Math.sqrt(question2 * kept2);
        return Double.isFinite(cosine) ? cosine : 0;
    }
}
