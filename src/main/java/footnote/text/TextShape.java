package footnote.text;

/** Small questions about text that several steps ask. */
public final class TextShape {

    private TextShape() {}

    /** Number of runs of non-blank characters. */
    public static int count(CharSequence text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            if (!blank && !inside) {
                count++;
            }
            inside = !blank;
        }
        return count;
    }

    /** Whether the text ends with a sentence's closing mark, closing quotes and brackets aside. */
    public static boolean endsLikeSentence(String text) {
        int i = text.length() - 1;
        while (i >= 0 && "\"'”’»)]".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…:;。！？".indexOf(text.charAt(i)) >= 0;
    }
}
