package footnote.answer.news;

import footnote.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a sentence that says what a value in it is the value of. */
final class Clause {

    private static final Pattern BREAK = Pattern.compile("[;:()–—“”\"]|,(?!\\d)|\\s(?:and|but|while|as|with|after)\\s");

    /** Fewer words say too little. */
    private static final int LEAST = 3;

    private Clause() {}

    /** The words around a value up to where something else begins; the whole sentence where these are too few. */
    static String around(Span value, String sentence) {
        int start = 0;
        int end = sentence.length();
        Matcher breaks = BREAK.matcher(sentence);
        while (breaks.find()) {
            if (breaks.end() <= value.start()) {
                start = breaks.end();
            } else if (breaks.start() >= value.end()) {
                end = breaks.start();
                break;
            }
        }
        String clause = sentence.substring(start, end).strip();
        return clause.split("\\s+").length >= LEAST ? clause : sentence;
    }
}
