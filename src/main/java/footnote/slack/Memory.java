package footnote.slack;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.conversation.Archive;
import footnote.conversation.Delivery;
import footnote.conversation.Shown;
import footnote.conversation.Summary;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Asks the assistant, each thread in a conversation of its own. */
final class Memory {

    /** Owners of browsers are told by a cookie, which has no colon: neither sees the conversations of the other. */
    private static final String OWNER = "slack:";

    /** Where there are no threads, what was said yesterday is not what a question follows on. */
    private static final Duration PAUSE = Duration.ofHours(12);

    private final Assistant assistant;
    private final Archive archive;
    private final Clock clock;

    Memory(Assistant assistant, Archive archive, Clock clock) {
        this.assistant = assistant;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * The answer to a question, as it is kept too.
     *
     * @param gone whether nobody waits for it any more
     * @throws java.util.concurrent.CancellationException if so
     */
    Answer ask(Delivery delivery, Ask ask, BooleanSupplier gone) {
        String owner = OWNER + delivery.thread();
        String conversation = conversation(owner, ask);
        Question question = new Question(ask.text(), List.of(), conversation, owner);
        Answer answer = assistant.ask(question, leaving(gone));
        archive.show(conversation, answer.question(), new Shown(answer.id(), Json.keep(answer)));
        return answer;
    }

    private String conversation(String owner, Ask ask) {
        return archive.list(owner, 1).stream()
                .filter(latest -> ask.hasThread()
                        || latest.updated().isAfter(clock.instant().minus(PAUSE)))
                .findFirst()
                .map(Summary::id)
                .orElseGet(() -> archive.begin(owner));
    }

    private static AnswerListener leaving(BooleanSupplier gone) {
        return new AnswerListener() {
            @Override
            public void on(AnswerEvent event) {}

            @Override
            public boolean gone() {
                return gone.getAsBoolean();
            }
        };
    }
}
