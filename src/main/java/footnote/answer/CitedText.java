package footnote.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a model's text as it comes and gives it back in pieces, each with the numbers that stood behind it. Knows the
 * spellings {@code [1]}, {@code [1, 2]}, {@code [[1]]}, {@code 【1】} and {@code ［1］}. Holds back only what could still
 * become a longer run of numbers.
 */
final class CitedText {

    private static final String ONE = "\\s*(?:\\[{1,2}|【|［)\\s*\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*\\s*(?:\\]{1,2}|】|］)";

    /** A run of numbers and the sentence's own end mark, should it stand behind them. */
    private static final Pattern MARKERS = Pattern.compile("(?:" + ONE + ")+[.!?]?");

    /** Blanks, and a marker that is not closed yet. */
    private static final Pattern BEGUN = Pattern.compile("\\s*(?:(?:\\[{1,2}|【|［)[\\d\\s,;]{0,20})?");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private final StringBuilder waiting = new StringBuilder();

    /**
     * Words and the passages they are said to rest on.
     *
     * @param text the words, stripped, without the numbers
     * @param numbers the numbers behind them, in order, each once; empty where there are none
     */
    record Piece(String text, List<Integer> numbers) {}

    /** The pieces that are complete now that this came too. */
    List<Piece> add(String text) {
        waiting.append(text);
        return take(false);
    }

    /** The rest, now that nothing more comes. */
    List<Piece> end() {
        List<Piece> pieces = take(true);
        String rest = waiting.toString().strip();
        waiting.setLength(0);
        if (!rest.isEmpty()) {
            pieces.add(new Piece(rest, List.of()));
        }
        return pieces;
    }

    private List<Piece> take(boolean all) {
        List<Piece> pieces = new ArrayList<>();
        Matcher markers = MARKERS.matcher(waiting);
        int start = 0;
        while (markers.find() && (all || !mayGrow(markers.end()))) {
            String text = waiting.substring(start, markers.start()).strip();
            String end = waiting.substring(markers.end() - 1, markers.end());
            String words = ".!?".contains(end) && !Sentences.isClosed(text) ? text + end : text;
            pieces.add(new Piece(words, numbers(markers.group())));
            start = markers.end();
        }
        waiting.delete(0, start);
        return pieces;
    }

    /** Whether what stands behind a marker may be the begin of another one. */
    private boolean mayGrow(int end) {
        return BEGUN.matcher(waiting).region(end, waiting.length()).matches();
    }

    private static List<Integer> numbers(String markers) {
        return NUMBER.matcher(markers)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .distinct()
                .toList();
    }
}
