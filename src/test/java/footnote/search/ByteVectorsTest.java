package footnote.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ByteVectorsTest {

    private static final int DIMENSION = 384;

    @Test
    void cosinesHardlyChange() {
        Random random = new Random(3);
        double worst = 0;
        for (int i = 0; i < 2000; i++) {
            float[] one = vector(random, null, 0);
            float[] two = vector(random, one, random.nextDouble());
            double off = Math.abs(cosine(one, two) - ByteVectors.cosine(one, ByteVectors.of(two)));
            worst = Math.max(worst, off);
        }
        assertTrue(worst < 0.002, "off by " + worst);
    }

    @Test
    void doesNotDependOnLength() {
        float[] vector = vector(new Random(4), null, 0);
        float[] longer = vector.clone();
        for (int i = 0; i < longer.length; i++) {
            longer[i] *= 7;
        }
        assertEquals(1, ByteVectors.cosine(longer, ByteVectors.of(vector)), 1e-4);
        assertEquals(1, ByteVectors.cosine(vector, ByteVectors.of(longer)), 1e-4);
    }

    @Test
    void whatIsReadAndKeptAgainStaysAsItIs() {
        Random random = new Random(6);
        for (int i = 0; i < 1000; i++) {
            byte[] kept = ByteVectors.of(vector(random, null, 0));
            float[] read = ByteVectors.floats(kept);
            assertArrayEquals(kept, ByteVectors.of(read));
            assertEquals(1, cosine(read, read), 1e-6);
        }
    }

    @Test
    void whatPointsNowhereIsLikeNothing() {
        float[] nowhere = new float[DIMENSION];
        float[] broken = new float[DIMENSION];
        broken[7] = Float.NaN;
        byte[] kept = ByteVectors.of(vector(new Random(5), null, 0));
        assertEquals(0, ByteVectors.cosine(nowhere, kept));
        assertEquals(0, ByteVectors.cosine(broken, kept));
        assertEquals(1, ByteVectors.of(nowhere)[0]);
    }

    /** A vector near another one, or near none. */
    private static float[] vector(Random random, float @Nullable [] other, double near) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (random.nextGaussian() * (1 - near) + (other == null ? 0 : near * other[i]));
        }
        return vector;
    }

    private static double cosine(float[] one, float[] two) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * two[i];
            first += one[i] * one[i];
            second += two[i] * two[i];
        }
        return product / Math.sqrt(first * second);
    }
}
