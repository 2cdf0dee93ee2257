package footnote.text;

import java.util.regex.Pattern;

/** Whether there is anything to see in a text; embedding models refuse those in which there is not. */
public final class Visible {

    /** Neither control, format, private or unassigned character, nor blank, nor accent without a letter. */
    private static final Pattern SEEN = Pattern.compile("[^\\p{C}\\p{Z}\\p{M}\\uFFFD]");

    private Visible() {}

    public static boolean isIn(String text) {
        return SEEN.matcher(text).find();
    }
}
