package footnote.article;

import java.util.regex.Pattern;

/** Signs that bytes were read in an encoding that is not theirs. */
final class Oddness {

    /** UTF-8 that was read as Windows-1252 or Windows-1251, letter by letter. */
    private static final Pattern TWICE = Pattern.compile(
            "Ã[\\u0080-\\u00BF\\u0192\\u2013-\\u2122]|â€[\\u0080-\\u00BF\\u0153\\u2013-\\u2122]|[ÐÑ][\\u0080-\\u00BF\\u2013-\\u2122]"
                    + "|(?:[РС][\\u0402-\\u040F\\u0452-\\u045F\\u00A0-\\u00BF\\u2013-\\u2122°±»µ]){2}");

    /** So many accented letters in a row no language writes. */
    private static final Pattern ACCENTED = Pattern.compile("[\\u00C0-\\u024F]{4,}");

    private static final Pattern CASE = Pattern.compile("\\p{javaLowerCase}\\p{javaUpperCase}");

    private static final Pattern MIXED =
            Pattern.compile("[a-zà-ÿ][\\u0400-\\u04FF\\u0590-\\u06FF\\u3040-\\u9FFF\\uAC00-\\uD7AF]|"
                    + "[\\u0400-\\u04FF\\u0590-\\u06FF][a-zà-ÿ]");

    private static final Pattern SYMBOLS =
            Pattern.compile("[\\p{L}\\p{S}¿¡¦§¨©ª«¬­®¯°±²³´µ¶¸¹º»¼½¾][\\p{S}\\p{No}¿¡§¶ªº«»][\\p{L}&&[^\\p{IsHan}]]");

    private static final Pattern NEVER = Pattern.compile("[\\uFFFD\\u0080-\\u009F\\uE000-\\uF8FF\\uFF61-\\uFF9F]");

    /** A letter of another language or two may be quoted. */
    private static final int SEVERAL = 2;

    private Oddness() {}

    /** How often something stands in a text that is a sign of it. */
    static int of(String text) {
        return 3 * count(NEVER, text)
                + 2 * count(TWICE, text)
                + 2 * count(ACCENTED, text)
                + count(CASE, text)
                + count(MIXED, text)
                + count(SYMBOLS, text)
                + capitals(text) / 4;
    }

    /** How many more capitals than small letters there are, tags of pages aside. */
    private static int capitals(String text) {
        int more = text.chars()
                .filter(c -> c > 0x7F)
                .map(c -> Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? -1 : 0)
                .sum();
        return Math.max(0, more);
    }

    /** Whether a text that is done with has letters in it that nobody wrote. */
    static boolean isGarbled(String text) {
        return text.indexOf('\uFFFD') >= 0 || count(TWICE, text) > SEVERAL || count(ACCENTED, text) > SEVERAL;
    }

    private static int count(Pattern sign, String text) {
        return (int) sign.matcher(text).results().count();
    }
}
