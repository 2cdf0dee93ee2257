package footnote.web.metrics;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.ForwardingAssistant;
import footnote.answer.Question;
import footnote.fault.BadInputException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** Counts the questions of a channel by what became of them, and how long that took. */
final class CountedAssistant extends ForwardingAssistant {

    private final String channel;
    private final MeterRegistry registry;
    private final Counter dropped;

    CountedAssistant(Assistant assistant, String channel, MeterRegistry registry) {
        super(assistant);
        this.channel = channel;
        this.registry = registry;
        this.dropped = Counter.builder("footnote.sentences.dropped")
                .description("Sentences of a language model that no article supports")
                .tag("channel", channel)
                .register(registry);
    }

    @Override
    public Answer ask(Question question, AnswerListener listener) {
        Timer.Sample begun = Timer.start(registry);
        String outcome = "failed";
        try {
            Answer answer = assistant.ask(question, listener);
            outcome = answer.outcome().name().toLowerCase(Locale.ROOT);
            dropped.increment(answer.dropped());
            return answer;
        } catch (CancellationException cut) {
            outcome = "cut";
            throw cut;
        } catch (BadInputException bad) {
            outcome = "refused";
            throw bad;
        } finally {
            begun.stop(timer(outcome));
        }
    }

    private Timer timer(String outcome) {
        return Timer.builder("footnote.questions")
                .description("Questions by channel and outcome")
                .tag("channel", channel)
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(registry);
    }
}
