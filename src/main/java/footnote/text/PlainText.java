package footnote.text;

import java.util.regex.Pattern;

/**
 * What a model or a person wrote without its formatting: no emphasis, headings, bullets, code, tags, images or links.
 * Answers have the links that the product makes and no others.
 */
public final class PlainText {

    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]{0,500}+]\\([^)]{0,2000}+\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]{0,500}+)]\\([^)]{0,2000}+\\)");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z!][^>]{0,500}+>");
    private static final Pattern LINE_START =
            Pattern.compile("(?m)^[ \\t]*(?:#{1,6}[ \\t]+|[-*+•][ \\t]+|>[ \\t]*|\\d{1,2}[.)][ \\t]+(?=\\D))");
    private static final Pattern EMPHASIS = Pattern.compile(
            "\\*{1,3}|_{2,3}|`{1,3}|(?<![\\p{L}\\d_])_(?=[\\p{L}\\d])|(?<=[\\p{L}\\d.!?])_(?![\\p{L}\\d_])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PlainText() {}

    /** The text without marks of Markdown and without tags, on one line. */
    public static String of(String text) {
        String plain = IMAGE.matcher(text).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = TAG.matcher(plain).replaceAll("");
        plain = LINE_START.matcher(plain).replaceAll("");
        plain = EMPHASIS.matcher(plain).replaceAll("");
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }
}
