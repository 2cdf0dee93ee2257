package footnote.answer.extract;

import footnote.answer.evidence.Evidence;
import footnote.answer.extract.SentenceFeatures.Read;
import footnote.model.onnx.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Cuts passages into windows for the reader and picks those worth reading. A window has at most {@link #WORDS} words,
 * unless a single sentence has more; where there is room it begins with the last sentence of the window before.
 */
final class PassageWindows {

    /** Costs half of whole passages and finds as much. */
    private static final int WORDS = 100;

    private PassageWindows() {}

    /**
     * Sentences of a passage that stand side by side.
     *
     * @param passage the passage
     * @param first index of the first of them
     * @param end index behind the last
     */
    record Cut(Evidence.Passage passage, int first, int end) {

        Window window() {
            return new Window(
                    passage.headline(),
                    IntStream.range(first, end)
                            .mapToObj(i -> passage.sentences().get(i).span().of(passage.text()))
                            .toList());
        }

        boolean has(Read sentence) {
            return sentence.passage().number() == passage.number()
                    && sentence.index() >= first
                    && sentence.index() < end;
        }
    }

    /**
     * The windows with the likeliest sentences, those with the likeliest first.
     *
     * @param sentences the sentences that could be of an answer
     * @param likelihood how likely each is to be
     * @param most how many windows at most
     */
    static List<Cut> best(
            List<Evidence.Passage> passages, List<Read> sentences, ToDoubleFunction<Read> likelihood, int most) {
        record Rated(Cut cut, double best) {}
        return passages.stream()
                .flatMap(passage -> cuts(passage).stream())
                .map(cut -> new Rated(
                        cut,
                        sentences.stream()
                                .filter(cut::has)
                                .mapToDouble(likelihood)
                                .max()
                                .orElse(Double.NEGATIVE_INFINITY)))
                .filter(rated -> rated.best() > Double.NEGATIVE_INFINITY)
                .sorted(Comparator.comparingDouble(rated -> -rated.best()))
                .limit(most)
                .map(Rated::cut)
                .toList();
    }

    static List<Cut> cuts(Evidence.Passage passage) {
        List<Cut> cuts = new ArrayList<>();
        int first = 0;
        int words = 0;
        for (int i = 0; i < passage.sentences().size(); i++) {
            int more = words(passage, i);
            if (i > first && words + more > WORDS) {
                cuts.add(new Cut(passage, first, i));
                int overlap = words(passage, i - 1);
                boolean room = overlap + more <= WORDS && i - 1 > first;
                first = room ? i - 1 : i;
                words = room ? overlap : 0;
            }
            words += more;
        }
        if (!passage.sentences().isEmpty()) {
            cuts.add(new Cut(passage, first, passage.sentences().size()));
        }
        return cuts;
    }

    private static int words(Evidence.Passage passage, int sentence) {
        return passage.sentences().get(sentence).span().of(passage.text()).split(" ").length;
    }
}
