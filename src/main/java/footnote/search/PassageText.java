package footnote.search;

import footnote.text.Visible;
import org.jspecify.annotations.Nullable;

/** What of a passage is embedded; the same wherever its vectors are made. */
public final class PassageText {

    /** Embedded in place of a text that an embedding model would refuse. */
    private static final String NOTHING_TO_SEE = ".";

    private PassageText() {}

    /** A passage means what it means under its headline. */
    public static String of(@Nullable String title, String text) {
        return sentence(title == null ? text : title + "\n" + text);
    }

    /** What is given to a model in place of a sentence: the sentence itself, if there is anything to see in it. */
    public static String sentence(String text) {
        return Visible.isIn(text) ? text : NOTHING_TO_SEE;
    }
}
