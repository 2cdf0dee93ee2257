package footnote.web.http;

import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One answer's event stream. It begins with the first event or the first comment; until then a failure can still be a
 * plain HTTP error. Frames are written whole, under one lock.
 */
public final class EventStream implements AnswerListener, AutoCloseable {

    /**
     * Pause between comments. The first write after a client has gone still succeeds and only the second fails, so
     * that two of these are what it takes to notice; that must be within a second.
     */
    public static final Duration BEAT = Duration.ofMillis(300);

    private final HttpServletResponse response;
    private final Frames frames;
    private final ReentrantLock writing = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean begun;
    private volatile boolean gone;

    private EventStream(HttpServletResponse response, Frames frames) {
        this.response = response;
        this.frames = frames;
    }

    /** How a protocol writes what happens; an empty frame is left out. */
    public interface Frames {

        /** The frames that tell of an event. */
        byte[] of(AnswerEvent event);

        /** The last frame of an answer that failed. */
        byte[] failed(Problem problem);
    }

    /** The stream that answers a request. */
    public static EventStream open(Context ctx, Frames frames) {
        EventStream stream = new EventStream(ctx.res(), frames);
        Thread.ofVirtual().name("event-stream-beat").start(stream::beat);
        return stream;
    }

    @Override
    public void on(AnswerEvent event) {
        write(frames.of(event));
    }

    @Override
    public boolean gone() {
        return gone;
    }

    /** Ends the stream with a failure, or says {@code false} where it has not begun and an HTTP error is in place. */
    public boolean fail(Exception failure) {
        writing.lock();
        try {
            if (begun) {
                write(frames.failed(Problem.of(failure)));
            }
            closed.countDown();
            return begun;
        } finally {
            writing.unlock();
        }
    }

    /** Returns once nothing is being written any more. */
    @Override
    public void close() {
        writing.lock();
        try {
            closed.countDown();
        } finally {
            writing.unlock();
        }
    }

    private void beat() {
        try {
            while (!gone && !closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                write(EventFrames.COMMENT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(byte[] frame) {
        writing.lock();
        try {
            if (gone || closed.getCount() == 0 || frame.length == 0) {
                return;
            }
            begin();
            response.getOutputStream().write(frame);
            response.flushBuffer();
        } catch (IOException e) {
            // The client has closed the line: no fault of ours, and the assistant learns of it by gone().
            gone = true;
        } finally {
            writing.unlock();
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            response.setStatus(200);
            response.setContentType("text/event-stream;charset=utf-8");
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("X-Accel-Buffering", "no");
        }
    }
}
