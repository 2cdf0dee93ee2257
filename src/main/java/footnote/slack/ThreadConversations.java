package footnote.slack;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.conversation.Archive;
import footnote.conversation.ConversationSummary;
import footnote.conversation.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Asks the assistant, each thread in a conversation of its own. */
final class ThreadConversations {

    /** Owners of browsers are told by a cookie, which has no colon: neither sees the conversations of the other. */
    private static final String OWNER = "slack:";

    /** Where there are no threads, what was said yesterday is not what a question follows on. */
    private static final Duration PAUSE = Duration.ofHours(12);

    private final Assistant assistant;
    private final Archive archive;
    private final Clock clock;

    /**
     * Finding passages is work for a processor, waiting for a language model is not: hundreds may wait, but were hundreds
     * to search, nobody would get to acknowledge the next question.
     */
    private final Semaphore searching =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    ThreadConversations(Assistant assistant, Archive archive, Clock clock) {
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
    Answer ask(Delivery delivery, AskedQuestion ask, BooleanSupplier gone) {
        String owner = OWNER + delivery.thread();
        Question question = new Question(ask.text(), List.of(), conversation(owner, ask), owner);
        Search search = new Search(gone);
        try {
            return assistant.ask(question, search);
        } finally {
            search.end();
        }
    }

    /** The one that the thread goes on with; {@code null} to begin one. */
    private @Nullable String conversation(String owner, AskedQuestion ask) {
        return archive.list(owner, 1).stream()
                .filter(latest -> ask.hasThread()
                        || latest.updated().isAfter(clock.instant().minus(PAUSE)))
                .findFirst()
                .map(ConversationSummary::id)
                .orElse(null);
    }

    /** Has a place to search until something is found, or nothing more is to be. */
    private final class Search implements AnswerListener {

        private final BooleanSupplier gone;
        private boolean ended;

        Search(BooleanSupplier gone) {
            this.gone = gone;
            searching.acquireUninterruptibly();
        }

        @Override
        public void on(AnswerEvent event) {
            end();
        }

        synchronized void end() {
            if (!ended) {
                ended = true;
                searching.release();
            }
        }

        @Override
        public boolean gone() {
            return gone.getAsBoolean();
        }
    }
}
