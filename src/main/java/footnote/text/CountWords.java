package footnote.text;

/** Numbers of things in words. */
public final class CountWords {

    private CountWords() {}

    /** "1 article", "0 articles", "1,200 articles". */
    public static String of(int number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }
}
