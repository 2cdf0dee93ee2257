package footnote.answer.extract;

import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.PassageWindow;
import footnote.answer.extract.SentenceFeatures.Read;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Picks the windows that are worth reading. */
final class PassageWindows {

    private PassageWindows() {}

    /**
     * The windows with the likeliest sentences, those with the likeliest first.
     *
     * @param sentences the sentences that could be of an answer
     * @param likelihood how likely each is to be
     * @param most how many windows at most
     */
    static List<PassageWindow> best(
            List<Evidence.Passage> passages, List<Read> sentences, ToDoubleFunction<Read> likelihood, int most) {
        record Rated(PassageWindow window, double best) {}
        return passages.stream()
                .flatMap(passage -> PassageWindow.of(passage).stream())
                .map(window -> new Rated(
                        window,
                        sentences.stream()
                                .filter(sentence -> has(window, sentence))
                                .mapToDouble(likelihood)
                                .max()
                                .orElse(Double.NEGATIVE_INFINITY)))
                .filter(rated -> rated.best() > Double.NEGATIVE_INFINITY)
                .sorted(Comparator.comparingDouble(rated -> -rated.best()))
                .limit(most)
                .map(Rated::window)
                .toList();
    }

    static boolean has(PassageWindow window, Read sentence) {
        return window.has(sentence.passage().number(), sentence.index());
    }
}
