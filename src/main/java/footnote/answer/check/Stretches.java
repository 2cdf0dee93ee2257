package footnote.answer.check;

import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.VerbRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The stretches that a sentence falls into. Each must rest on the quote, as what is copied there does not vouch for what is
 * hung on to it; and a short sentence may rest on one stretch of a long one.
 */
final class Stretches {

    /** Begin a stretch, as do punctuation and the words that begin another part of a sentence. */
    private static final Set<String> LEADS = Set.of("after", "before", "since", "despite", "following");

    /** A stretch has so many content words at least; "which followed" is none. */
    private static final int LEAST = 3;

    private Stretches() {}

    /** What the stretch that is worst off weighs, counting words that are missing. */
    static double worst(AnalysedText sentence, Predicate<Word> missing, ToDoubleFunction<Word> weight) {
        return of(sentence.words()).stream()
                .mapToDouble(stretch -> stretch.stream()
                        .filter(Word::isContent)
                        .filter(missing)
                        .mapToDouble(weight)
                        .sum())
                .max()
                .orElse(0);
    }

    /** The text of each. */
    static List<String> texts(AnalysedText sentence) {
        return of(sentence.words()).stream()
                .map(stretch -> sentence.text()
                        .substring(
                                stretch.getFirst().term().span().start(),
                                stretch.getLast().term().span().end()))
                .toList();
    }

    /** The words of each; what is too short at the end belongs to the one before. */
    private static List<List<Word>> of(List<Word> words) {
        List<List<Word>> stretches = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i == 0 || (begins(words, i) && isLong(stretches.getLast()))) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(words.get(i));
        }
        if (stretches.size() > 1 && !isLong(stretches.getLast())) {
            List<Word> rest = stretches.removeLast();
            stretches.getLast().addAll(rest);
        }
        return stretches;
    }

    private static boolean begins(List<Word> words, int i) {
        return VerbRoles.begins(words, i) || LEADS.contains(words.get(i).lower());
    }

    private static boolean isLong(List<Word> stretch) {
        return stretch.stream().filter(Word::isContent).count() >= LEAST;
    }
}
