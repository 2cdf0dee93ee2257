package footnote.eval;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.eval.sets.EvalCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a reader waits for, and what became of a language model's sentences. */
public final class Times {

    private final List<Taken> all = new ArrayList<>();

    /**
     * One answer.
     *
     * @param event milliseconds to the first event
     * @param text to the first text
     * @param end to the end
     * @param answer the answer
     */
    private record Taken(double event, double text, double end, Answer answer) {}

    /** The same bench, its answers timed. */
    public EvalCollection on(EvalCollection bench) {
        return new EvalCollection(bench.articles(), bench.retriever(), around(bench.assistant()), bench.closing());
    }

    private Assistant around(Assistant assistant) {
        return (question, listener) -> timed(assistant, question, listener);
    }

    private Answer timed(Assistant assistant, Question question, AnswerListener listener) {
        double[] first = {Double.NaN, Double.NaN};
        long start = System.nanoTime();
        Answer answer = assistant.ask(question, event -> {
            double now = (System.nanoTime() - start) / 1e6;
            first[0] = Double.isNaN(first[0]) ? now : first[0];
            first[1] = Double.isNaN(first[1]) && event instanceof AnswerEvent.Text ? now : first[1];
            listener.on(event);
        });
        all.add(new Taken(first[0], first[1], (System.nanoTime() - start) / 1e6, answer));
        return answer;
    }

    /** What was seen since the last call, in words. */
    public List<String> told() {
        List<Taken> seen = List.copyOf(all);
        all.clear();
        int dropped = seen.stream().mapToInt(one -> one.answer().dropped()).sum();
        int kept = seen.stream()
                .filter(one -> one.answer().notices().isEmpty())
                .mapToInt(one -> one.answer().sentences().size())
                .sum();
        long stoodIn =
                seen.stream().filter(one -> !one.answer().notices().isEmpty()).count();
        return List.of(
                "milliseconds, median and 95th percentile: first event %s, first text %s, end %s"
                        .formatted(both(seen, Taken::event), both(seen, Taken::text), both(seen, Taken::end)),
                "sentences of the model: %d shown, %d left out; the built-in model stood in for %d of %d answers"
                        .formatted(kept, dropped, stoodIn, seen.size()));
    }

    private static String both(List<Taken> of, ToDoubleFunction<Taken> value) {
        double[] sorted =
                of.stream().mapToDouble(value).filter(one -> !Double.isNaN(one)).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? "–"
                : String.format(
                        Locale.ROOT, "%.0f/%.0f", sorted[sorted.length / 2], sorted[(int) (0.95 * sorted.length)]);
    }
}
