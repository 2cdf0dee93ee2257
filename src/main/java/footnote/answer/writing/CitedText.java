package footnote.answer.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a model's text as it comes and gives it back in pieces, each with the numbers that stood behind it. Knows the
 * spellings {@code [1]}, {@code [1, 2]}, {@code [1-3]}, {@code [[1]]}, {@code [^1]}, {@code 【1】}, {@code 【1†source】},
 * {@code ［1］}, {@code [passage 1]} and {@code (passage 1)}. Holds back only what could still become a longer run of
 * numbers; a sentence without any is given once the next one has begun.
 */
final class CitedText {

    private static final String WORD = "(?i:passages?|sources?|articles?)";

    private static final String LIST = "#?\\d{1,3}(?:\\s*(?:[,;&–-]|and)\\s*(?:" + WORD + "\\s*)?#?\\d{1,3}){0,9}";

    private static final String ONE = "\\s*(?:(?:\\[{1,2}|【|［)\\s*(?:\\^|" + WORD + "\\s*)?" + LIST
            + "\\s*(?:†[^\\]】］]{0,40})?(?:\\]{1,2}|】|］)|\\(" + WORD + "\\s*" + LIST + "\\s*\\))";

    /** A run of numbers and the sentence's own end mark, should it stand behind them. */
    private static final Pattern MARKERS = Pattern.compile("(?<!\\s)(?:" + ONE + ")+[.!?]?");

    /** Blanks, and a marker that is not closed yet. */
    private static final Pattern BEGUN = Pattern.compile(
            "\\s*(?:(?:\\[{1,2}|【|［)\\s*(?:\\^|[A-Za-z]{1,8}\\s*)?[\\d\\s,;&#–-]{0,30}(?:†[^\\]】］]{0,40})?"
                    + "|\\([PpSsAa][a-z]{0,7}[\\d\\s,;&#–-]{0,30}|\\()?");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,3})(?:\\s*[–-]\\s*#?(\\d{1,3}))?");

    /** A range longer than this means no passages. */
    private static final int LONGEST_RANGE = 10;

    private final StringBuilder waiting = new StringBuilder();

    /** A sentence that was interrupted by numbers and goes on, with those numbers. */
    private final StringBuilder open = new StringBuilder();

    private final Set<Integer> openNumbers = new LinkedHashSet<>();

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
        List<Piece> pieces = take(false);
        takeSentences(pieces);
        return pieces;
    }

    /** The rest, now that nothing more comes. */
    List<Piece> end() {
        List<Piece> pieces = take(true);
        String rest = waiting.toString().strip();
        waiting.setLength(0);
        if (!rest.isEmpty() || !open.isEmpty()) {
            pieces.add(piece(rest, Set.of()));
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
            boolean closed = WrittenSentences.isClosed(text) || ".!?".contains(end);
            if (!closed && goesOn(markers.end())) {
                join(text);
                openNumbers.addAll(numbers(markers.group()));
            } else {
                boolean missing = ".!?".contains(end) && !WrittenSentences.isClosed(text);
                pieces.add(piece(missing ? text + end : text, numbers(markers.group())));
            }
            start = markers.end();
        }
        waiting.delete(0, start);
        return pieces;
    }

    /** Sentences that nothing can be put behind any more, as another has begun. */
    private void takeSentences(List<Piece> pieces) {
        if (MARKERS.matcher(waiting).find()) {
            return;
        }
        String text = waiting.toString();
        List<String> sentences = WrittenSentences.of(text);
        int from = 0;
        for (int i = 0; i + 1 < sentences.size(); i++) {
            int next = text.indexOf(
                    sentences.get(i + 1),
                    text.indexOf(sentences.get(i), from) + sentences.get(i).length());
            if (next < 0 || !WrittenSentences.isClosed(sentences.get(i)) || mayGrow(text, next)) {
                break;
            }
            pieces.add(piece(text.substring(from, next).strip(), Set.of()));
            from = next;
        }
        waiting.delete(0, from);
    }

    private Piece piece(String text, Set<Integer> numbers) {
        join(text);
        openNumbers.addAll(numbers);
        Piece piece = new Piece(open.toString(), List.copyOf(openNumbers));
        open.setLength(0);
        openNumbers.clear();
        return piece;
    }

    private void join(String text) {
        boolean blank = !open.isEmpty() && !text.isEmpty() && ",;:.!?".indexOf(text.charAt(0)) < 0;
        open.append(blank ? " " : "").append(text);
    }

    /** Whether what stands behind a marker may be the begin of another one. */
    private boolean mayGrow(int end) {
        return mayGrow(waiting, end);
    }

    private static boolean mayGrow(CharSequence text, int from) {
        return BEGUN.matcher(text).region(from, text.length()).matches();
    }

    /** Whether the sentence goes on behind a marker. */
    private boolean goesOn(int end) {
        int i = end;
        while (i < waiting.length() && Character.isWhitespace(waiting.charAt(i))) {
            i++;
        }
        return i < waiting.length()
                && (Character.isLowerCase(waiting.charAt(i)) || ",;:".indexOf(waiting.charAt(i)) >= 0);
    }

    private static Set<Integer> numbers(String markers) {
        Set<Integer> numbers = new LinkedHashSet<>();
        NUMBERS.matcher(markers).results().forEach(found -> add(found, numbers));
        return numbers;
    }

    private static void add(MatchResult found, Set<Integer> numbers) {
        int first = Integer.parseInt(found.group(1));
        int last = found.group(2) == null ? first : Integer.parseInt(found.group(2));
        numbers.add(first);
        for (int n = first + 1; n <= last && n < first + LONGEST_RANGE; n++) {
            numbers.add(n);
        }
    }
}
