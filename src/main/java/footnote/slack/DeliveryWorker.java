package footnote.slack;

import footnote.conversation.Delivery;
import footnote.conversation.Inbox;
import footnote.conversation.Inbox.Taken;
import footnote.fault.BadInputException;
import footnote.fault.UnavailableException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what was delivered, one question of a thread after the other and many threads at a time, until each is answered
 * or can never be. What is not finished when it closes is finished by the next one.
 */
final class DeliveryWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

    /** More than this is no load any more but a fault; Slack delivers again. */
    private static final int MOST_WAITING = 10_000;

    private static final long CLOSING_SECONDS = 5;

    /** How often it is looked for what was left by a former process or another server, and how much is taken of it. */
    private static final long LOOKING_MILLIS = 500;

    private static final int AT_A_LOOK = 50;

    private static final String FAILED = "Something went wrong inside; whoever runs Footnote finds more in its log.";

    private final Inbox inbox;
    private final ThreadConversations threads;
    private final MessageRenderer renderer;
    private final Function<AskedQuestion, AnswerOutlet> outlets;
    private final OutdatedNotices notices;
    private final ThreadPoolExecutor asking;
    private final SerialQueues lines = new SerialQueues();
    private volatile boolean closed;

    /** @param atATime how many questions are asked at a time; further ones wait, with their placeholders posted */
    DeliveryWorker(
            Inbox inbox,
            ThreadConversations threads,
            MessageRenderer renderer,
            Function<AskedQuestion, AnswerOutlet> outlets,
            OutdatedNotices notices,
            int atATime) {
        this.inbox = inbox;
        this.threads = threads;
        this.renderer = renderer;
        this.outlets = outlets;
        this.notices = notices;
        // Threads of the system: answering is work, and virtual threads would let nobody else in meanwhile, such as who
        // has to acknowledge the next question.
        this.asking = new ThreadPoolExecutor(atATime, atATime, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    /** Goes on with what is left, little by little, as what comes new is to be acknowledged meanwhile. */
    void resume() {
        lines.aside(this::look);
    }

    private void look() {
        try {
            while (!closed) {
                takeOver();
                Thread.sleep(LOOKING_MILLIS);
            }
        } catch (InterruptedException closing) {
            LOG.debug("What is left is left for the next start");
        }
    }

    private void takeOver() {
        try {
            for (Delivery delivery : inbox.take(AT_A_LOOK)) {
                lines.add(delivery.thread(), () -> finish(delivery, true));
            }
        } catch (RuntimeException e) {
            LOG.warn("It could not be looked for questions that were left; it is tried again", e);
        }
    }

    boolean isFull() {
        return lines.waiting() + asking.getQueue().size() >= MOST_WAITING;
    }

    /** Takes a question down and goes about it; what is known already is left alone. */
    void take(Delivery delivery) {
        if (inbox.accept(delivery) == Taken.OURS) {
            lines.add(delivery.thread(), () -> finish(delivery, false));
        }
    }

    /** Does something beside the questions. */
    void aside(Runnable work) {
        lines.aside(work);
    }

    /** The answer, for who waits for it. */
    AnswerMessage answer(Delivery delivery, AskedQuestion ask) {
        try {
            return asking.submit(() -> answerNow(delivery, ask)).get();
        } catch (ExecutionException | InterruptedException | RejectedExecutionException closing) {
            throw (CancellationException) new CancellationException("closing").initCause(closing);
        }
    }

    private AnswerMessage answerNow(Delivery delivery, AskedQuestion ask) {
        try {
            return renderer.of(threads.ask(delivery, ask, () -> closed));
        } catch (BadInputException | UnavailableException e) {
            return AnswerMessage.of(String.valueOf(e.getMessage()));
        } catch (CancellationException closing) {
            throw closing;
        } catch (RuntimeException e) {
            LOG.error("A question could not be answered", e);
            return AnswerMessage.of(FAILED);
        }
    }

    private void finish(Delivery delivery, boolean left) {
        try {
            goAbout(delivery, left);
        } catch (CancellationException | InterruptedException closing) {
            LOG.debug("A question is left for the next start");
        } catch (RuntimeException e) {
            LOG.error("A question is left for the next start", e);
        }
    }

    /** Until it is done; what was done of it by then is not done again. */
    private void goAbout(Delivery delivery, boolean left) throws InterruptedException {
        Errand errand = errand(delivery);
        boolean again = left;
        for (int attempt = 0; !closed; attempt++) {
            try {
                errand.run(again);
                return;
            } catch (DeliveryRefused refused) {
                LOG.error("{} It is given up.", refused.getMessage());
                inbox.finish(delivery.id());
                return;
            } catch (DeliveryRetry later) {
                LOG.warn("{} It is tried again.", later.getMessage());
                Thread.sleep(later.waitOr(RetryWaits.before(attempt)));
                again = true;
            } catch (UnavailableException later) {
                LOG.warn("{} It is tried again.", later.getMessage());
                Thread.sleep(RetryWaits.before(attempt));
                again = true;
            }
        }
    }

    private Errand errand(Delivery delivery) {
        return notices.has(delivery)
                ? again -> tell(delivery, again)
                : new Asked(delivery, SlackJson.kept(delivery.request(), AskedQuestion.class));
    }

    private void tell(Delivery notice, boolean again) throws DeliveryRetry, DeliveryRefused {
        expectHeld(notice.id());
        notices.tell(notice, again);
        inbox.finish(notice.id());
    }

    /** Another server goes on where this one was silent for too long. */
    private void expectHeld(String id) {
        if (!inbox.holds(id)) {
            throw new CancellationException("taken over");
        }
    }

    /** What is to be done of a delivery, from where it was left. */
    @FunctionalInterface
    private interface Errand {
        void run(boolean again) throws DeliveryRetry, DeliveryRefused;
    }

    /** A question on its way, which remembers how far it has come. */
    private final class Asked implements Errand {

        private final AskedQuestion ask;
        private final AnswerOutlet outlet;
        private Delivery delivery;

        Asked(Delivery delivery, AskedQuestion ask) {
            this.delivery = delivery;
            this.ask = ask;
            this.outlet = outlets.apply(ask);
        }

        @Override
        public void run(boolean again) throws DeliveryRetry, DeliveryRefused {
            expectHeld(delivery.id());
            delivery = outlet.open(delivery, ask, again);
            AnswerMessage message = message();
            expectHeld(delivery.id());
            outlet.show(delivery, ask, message, again);
            inbox.finish(delivery.id());
        }

        private AnswerMessage message() {
            String known = delivery.answer();
            if (known != null) {
                return SlackJson.kept(known, AnswerMessage.class);
            }
            AnswerMessage message = answer(delivery, ask);
            inbox.answered(delivery.id(), SlackJson.keep(message));
            delivery = delivery.withAnswer(SlackJson.keep(message));
            return message;
        }
    }

    /** Breaks off what is being answered. It is not interrupted: a half answer must not pass for a whole one. */
    @Override
    public void close() {
        closed = true;
        asking.shutdown();
        lines.close();
        try {
            asking.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
