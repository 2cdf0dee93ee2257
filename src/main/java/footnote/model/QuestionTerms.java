package footnote.model;

import footnote.article.Terms;
import footnote.article.Terms.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A question's content words with their weight in the collection, and which of them are names or numbers. */
final class QuestionTerms {

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> nowhere = new LinkedHashSet<>();
    private final List<String> sequence = new ArrayList<>();
    private final double total;

    QuestionTerms(Evidence evidence) {
        List<Term> terms = Terms.of(evidence.question());
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (!term.isStop()) {
                add(term, i == 0, evidence);
            }
        }
        total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private void add(Term term, boolean first, Evidence evidence) {
        String stem = term.stem();
        int frequency = evidence.frequencies().getOrDefault(stem, 0);
        weights.put(stem, rarity(frequency, evidence.collection()));
        words.putIfAbsent(stem, term.word());
        sequence.add(stem);
        if (term.isNumber() || (term.isCapitalised() && !first)) {
            names.add(stem);
        }
        if (frequency == 0) {
            nowhere.add(stem);
        }
    }

    /** Lucene's BM25 inverse document frequency, as a share of the greatest possible one: 0 to 1. */
    private static double rarity(int frequency, int collection) {
        double idf = Math.log(1 + (collection - frequency + 0.5) / (frequency + 0.5));
        return idf / Math.log(1 + (collection + 0.5) / 0.5);
    }

    /** Weight of the question's words that {@code stems} hold, as a share of all; 1 for a question without words. */
    double coverage(Set<String> stems) {
        return total == 0 ? 1 : weight(stems) / total;
    }

    private double weight(Set<String> stems) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            sum += stems.contains(entry.getKey()) ? entry.getValue() : 0;
        }
        return sum;
    }

    /** Weight of the question's words that occur nowhere in the collection, as a share of all. */
    double nowhere() {
        return total == 0 ? 0 : weight(nowhere) / total;
    }

    /** Share of the question's names and numbers that {@code stems} lack. */
    double namesMissing(Set<String> stems) {
        return names.isEmpty()
                ? 0
                : (double) names.stream().filter(name -> !stems.contains(name)).count() / names.size();
    }

    /** Weight of the rarest word of the question that {@code stems} lack; 0 where they lack none. */
    double rarestMissing(Set<String> stems) {
        return weights.entrySet().stream()
                .filter(entry -> !stems.contains(entry.getKey()))
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

    /** The question's words that {@code stems} lack, as the question writes them. */
    List<String> missingWords(Set<String> stems) {
        return words.entrySet().stream()
                .filter(entry -> !stems.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
