package footnote.answer.extract;

import footnote.answer.evidence.Evidence;
import footnote.text.CommonWords;
import footnote.text.MonthNames;
import footnote.text.QuestionKind;
import footnote.text.Span;
import footnote.text.Terms;
import footnote.text.Terms.Term;
import footnote.text.analysis.WordForms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question's content words and which of them are names or numbers. A word's weight says how much it tells that a text
 * has it: a word must be rare in the collection, and in English at large, to tell much.
 */
final class QuestionTerms {

    /** News says "last month" where a question says "in January 2022": a date that is missing tells less than a word. */
    private static final double DATE_WEIGHT = 0.5;

    private static final Pattern DATE =
            Pattern.compile("(?i)(1[5-9]|20)\\d\\d|" + MonthNames.UNMISTAKABLE + "|" + MonthNames.WEEKDAY);

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final List<String> sequence = new ArrayList<>();
    private final double total;

    QuestionTerms(Evidence evidence) {
        List<Term> terms = Terms.of(evidence.question());
        // The words that say what kind of thing is asked for ("how long", "which city") need not be in an answer.
        Optional<Span> form = QuestionKind.form(evidence.question());
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (!term.isStop()
                    && form.filter(span -> span.contains(term.span())).isEmpty()) {
                add(term, i == 0, evidence);
            }
        }
        total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private void add(Term term, boolean first, Evidence evidence) {
        String stem = term.stem();
        int frequency = evidence.frequencies().getOrDefault(stem, 0);
        boolean date = DATE.matcher(term.word()).matches();
        double common = CommonWords.rarity(stem);
        double weight = Math.sqrt(rarity(frequency, evidence.collection()) * common) * common;
        weights.put(stem, date ? weight * DATE_WEIGHT : weight);
        words.putIfAbsent(stem, term.word());
        sequence.add(stem);
        if (!date && (term.isNumber() || (term.isCapitalised() && !first))) {
            names.add(stem);
        }
    }

    /** Lucene's BM25 inverse document frequency, as a share of the greatest possible one: 0 to 1. */
    private static double rarity(int frequency, int collection) {
        double idf = Math.log(1 + (collection - frequency + 0.5) / (frequency + 0.5));
        return idf / Math.log(1 + (collection + 0.5) / 0.5);
    }

    /** The question's words that a text has, given the text's stems: the same words or related ones. */
    Set<String> in(Set<String> stems) {
        Set<String> found = new LinkedHashSet<>();
        for (String stem : weights.keySet()) {
            if (stems.contains(stem) || stems.stream().anyMatch(other -> WordForms.beginAlike(stem, other))) {
                found.add(stem);
            }
        }
        return found;
    }

    /** Whether a sentence has all names that are asked about, and the one before it no other word of the question. */
    boolean isNamedIn(Set<String> sentence, Set<String> before) {
        Set<String> own = in(sentence);
        return !names.isEmpty() && own.containsAll(names) && own.containsAll(in(before));
    }

    /** Weight of these words of the question, as a share of all; 1 for a question without words. */
    double coverage(Set<String> found) {
        return total == 0 ? 1 : weight(found) / total;
    }

    /** Whether a number is asked for that the context lacks, where the sentence has others of as many digits. */
    boolean clashes(Set<String> stems, Set<String> context) {
        return weights.keySet().stream()
                .filter(stem -> isNumber(stem) && !context.contains(stem))
                .anyMatch(stem -> stems.stream()
                        .anyMatch(other -> isNumber(other) && other.length() == stem.length() && !other.equals(stem)));
    }

    private static boolean isNumber(String stem) {
        return stem.chars().allMatch(Character::isDigit);
    }

    private double weight(Set<String> found) {
        double sum = 0;
        for (String stem : found) {
            sum += weights.getOrDefault(stem, 0.0);
        }
        return sum;
    }

    /** Share of the question's names and numbers that are not among these words. */
    double namesMissing(Set<String> found) {
        return names.isEmpty()
                ? 0
                : (double) names.stream().filter(name -> !found.contains(name)).count() / names.size();
    }

    /** Weight of the rarest word of the question that is not among these; 0 where all are. */
    double rarestMissing(Set<String> found) {
        return weights.entrySet().stream()
                .filter(entry -> !found.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /** Share of the question's neighbouring words that stand within {@code distance} of each other in a text too. */
    double pairs(Map<String, Integer> positions, int distance) {
        if (sequence.size() < 2) {
            return 0;
        }
        int near = 0;
        for (int i = 1; i < sequence.size(); i++) {
            Integer one = positions.get(sequence.get(i - 1));
            Integer two = positions.get(sequence.get(i));
            near += one != null && two != null && Math.abs(one - two) <= distance ? 1 : 0;
        }
        return (double) near / (sequence.size() - 1);
    }

    Set<String> stems() {
        return weights.keySet();
    }

    /** The question's words that are not among these, as the question writes them. */
    List<String> missingWords(Set<String> found) {
        return words.entrySet().stream()
                .filter(entry -> !found.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
