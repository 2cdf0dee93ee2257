package footnote.web.http;

import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One answer's event stream. It begins with the first event or the first comment; until then a failure can still be a
 * plain HTTP error. A thread of its own writes what waits, frame by frame, so that an answer is finished as fast with a
 * reader that takes its time.
 */
public final class EventStream implements AnswerListener, AutoCloseable {

    /**
     * Pause between comments. The first write after a client has gone still succeeds and only the second fails, so
     * that two of these are what it takes to notice; that must be within a second.
     */
    public static final Duration BEAT = Duration.ofMillis(300);

    /** An answer fits many times over. */
    private static final int MOST_WAITING = 1024 * 1024;

    /** A reader that takes nothing for so long, with so much waiting for it, has gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpServletResponse response;
    private final Frames frames;
    private final Thread writer = Thread.ofVirtual().name("event-stream").unstarted(this::write);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private boolean begun;
    private boolean closed;
    private volatile boolean gone;
    private long nextBeat = System.nanoTime() + BEAT.toNanos();

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
        stream.writer.start();
        return stream;
    }

    @Override
    public void on(AnswerEvent event) {
        add(frames.of(event));
    }

    @Override
    public boolean gone() {
        return gone;
    }

    /** Ends the stream with a failure, or says {@code false} where it has not begun and an HTTP error is in place. */
    public boolean fail(Exception failure) {
        lock.lock();
        try {
            begun |= !waiting.isEmpty();
            if (begun) {
                add(frames.failed(Problem.of(failure).of(response.getHeader(RequestIds.HEADER))));
            }
            closed = true;
            changed.signalAll();
            return begun;
        } finally {
            lock.unlock();
        }
    }

    /** Returns once all is written, or cannot be any more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            writer.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void add(byte[] frame) {
        lock.lock();
        try {
            if (frame.length > 0 && !closed && isRoom(frame.length)) {
                waiting.add(frame);
                waitingBytes += frame.length;
                changed.signalAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leave();
        } finally {
            lock.unlock();
        }
    }

    private boolean isRoom(int bytes) throws InterruptedException {
        long left = PATIENCE.toNanos();
        while (!gone && !waiting.isEmpty() && waitingBytes + bytes > MOST_WAITING) {
            left = changed.awaitNanos(left);
            if (left <= 0) {
                leave();
            }
        }
        return !gone;
    }

    /** Nobody reads any more: no fault of ours, and the assistant learns of it by {@link #gone()}. */
    private void leave() {
        gone = true;
        writer.interrupt();
    }

    private void write() {
        try {
            for (byte[] frame = next(); frame != null; frame = next()) {
                response.getOutputStream().write(frame);
                response.flushBuffer();
            }
        } catch (IOException | InterruptedException e) {
            gone = true;
            wake();
        }
    }

    /** The next frame to write, or a comment when its time has come; {@code null} at the end. */
    private byte @Nullable [] next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nextBeat - System.nanoTime();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (waiting.isEmpty() && closed) {
                return null;
            }
            begin();
            return left > 0 || closed ? poll() : beat();
        } finally {
            lock.unlock();
        }
    }

    private byte @Nullable [] poll() {
        byte[] frame = waiting.poll();
        if (frame != null) {
            waitingBytes -= frame.length;
            changed.signalAll();
        }
        return frame;
    }

    private byte[] beat() {
        nextBeat = System.nanoTime() + BEAT.toNanos();
        return EventFrames.COMMENT;
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        if (!response.isCommitted()) {
            begun = true;
            response.setStatus(200);
            response.setContentType("text/event-stream;charset=utf-8");
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("X-Accel-Buffering", "no");
        }
    }
}
