package footnote.web.log;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.ForwardingAssistant;
import footnote.answer.Question;
import footnote.model.Stages;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Logs what became of each question of a channel, and what was asked only where that is wanted. */
public final class LoggedAssistant extends ForwardingAssistant {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedAssistant.class);

    private final String channel;
    private final boolean asked;
    private final Stages stages;

    /**
     * The same assistant, logged.
     *
     * @param channel where its questions come from
     * @param asked whether to tell what was asked
     * @param stages told of each question
     */
    public LoggedAssistant(Assistant assistant, String channel, boolean asked, Stages stages) {
        super(assistant);
        this.channel = channel;
        this.asked = asked;
        this.stages = stages;
    }

    @Override
    public Answer ask(Question question, AnswerListener listener) {
        long begun = System.nanoTime();
        try {
            Answer answer = stages.in("question", () -> assistant.ask(question, listener));
            String outcome = answer.outcome().name().toLowerCase(Locale.ROOT);
            line(question, outcome, begun).addKeyValue("answer", answer.id()).log("Question");
            return answer;
        } catch (RuntimeException e) {
            line(question, e.getClass().getSimpleName(), begun).log("Question");
            throw e;
        }
    }

    private LoggingEventBuilder line(Question question, String outcome, long begun) {
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("channel", channel)
                .addKeyValue("outcome", outcome)
                .addKeyValue(
                        "millis", Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return asked ? line.addKeyValue("question", question.text()) : line;
    }
}
