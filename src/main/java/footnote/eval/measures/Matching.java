package footnote.eval.measures;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * When two texts count as the same for the measures: case, punctuation and articles aside. Where words are written without
 * blanks, as in Chinese, each sign counts as one.
 */
public final class Matching {

    /** Share of the shorter text's words from which two quotes count as overlapping. */
    private static final double HALF = 0.5;

    private Matching() {}

    /** Whether the text holds one of the answers. */
    public static boolean containsAny(String text, List<String> answers) {
        String padded = " " + normalise(text) + " ";
        return answers.stream()
                .map(Matching::normalise)
                .anyMatch(answer -> !answer.isEmpty() && padded.contains(" " + answer + " "));
    }

    static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\[\\d+]", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]", " $0 ")
                .replaceAll("\\b(a|an|the)\\b", " ")
                .replaceAll(" +", " ")
                .strip();
    }

    /** Whether two texts share at least half of the words of the shorter one. */
    public static boolean overlaps(String one, String two) {
        Map<String, Integer> first = counts(one);
        Map<String, Integer> second = counts(two);
        int shorter = Math.min(total(first), total(second));
        return shorter > 0 && shared(first, second) >= HALF * shorter;
    }

    /** How alike two texts are, 0 to 1: the harmonic mean of the shares of words that each has in common with the other. */
    static double f1(String one, String two) {
        Map<String, Integer> first = counts(one);
        Map<String, Integer> second = counts(two);
        int all = total(first) + total(second);
        return all == 0 ? 0 : 2.0 * shared(first, second) / all;
    }

    private static int shared(Map<String, Integer> first, Map<String, Integer> second) {
        return first.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), second.getOrDefault(entry.getKey(), 0)))
                .sum();
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : normalise(text).split(" ")) {
            if (!word.isEmpty()) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
