package footnote.model;

import footnote.fault.FootnoteException;
import footnote.fault.UnavailableException;
import footnote.model.onnx.ClaimReading;
import footnote.model.onnx.ReaderModel;
import footnote.model.onnx.Window;
import footnote.model.onnx.WindowReading;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The trained reader as questions use it. It is loaded when it is first used, or by {@link #preload()}; windows are read
 * side by side, before vectors that nobody waits for. Safe for use by several threads.
 */
public final class PassageReader {

    /** Readings that are at hand, a few kilobytes each beside their texts. */
    private static final int RECENT = 256;

    private final Encoder encoder;
    private final Executor executor;
    private final Supplier<ReaderModel> loader;
    private final Stages stages;
    private final Map<Asked, WindowReading> recent = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, WindowReading> eldest) {
            return size() > RECENT;
        }
    });
    private @Nullable CompletableFuture<ReaderModel> loading;

    /**
     * Describes a reader.
     *
     * @param encoder its background work gives way to reading
     * @param executor runs the loading, and helps with reading
     * @param loader loads the model, once
     */
    public PassageReader(Encoder encoder, Executor executor, Supplier<ReaderModel> loader) {
        this(encoder, executor, loader, Stages.NONE);
    }

    /**
     * The same, watched.
     *
     * @param stages told of all that is read
     */
    public PassageReader(Encoder encoder, Executor executor, Supplier<ReaderModel> loader, Stages stages) {
        this.stages = stages;
        this.encoder = encoder;
        this.executor = executor;
        this.loader = loader;
    }

    /** Begins to load the model, if that has not begun yet, and returns at once. */
    public void preload() {
        // A failure shows when the model is used.
        CompletableFuture<ReaderModel> unused = loading();
    }

    private synchronized CompletableFuture<ReaderModel> loading() {
        if (loading == null) {
            loading = CompletableFuture.supplyAsync(loader, executor);
        }
        return loading;
    }

    /** Why the reader cannot be used, if it cannot; waits until it is loaded. */
    public Optional<String> fault() {
        try {
            model();
            return Optional.empty();
        } catch (UnavailableException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The model itself, once it is loaded.
     *
     * @throws UnavailableException if it cannot be loaded or cannot run here
     */
    public ReaderModel model() {
        try {
            return loading().join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String why = cause instanceof FootnoteException
                    ? String.valueOf(cause.getMessage())
                    : "It does not run here: " + cause;
            throw new UnavailableException("The trained reader cannot be used. " + why, cause);
        }
    }

    /**
     * Reads windows with a question in mind.
     *
     * @return a reading for each window, in their order
     * @throws UnavailableException if the model cannot be loaded or fails
     */
    public List<WindowReading> read(String question, List<Window> windows) {
        ReaderModel model = model();
        return stages.in(
                "reading",
                () -> encoder.first(
                        () -> ParallelWork.map(windows, window -> read(model, question, window), executor)));
    }

    /**
     * Judges a claim by several pieces of evidence, each of one to three sentences.
     *
     * @return a reading for each piece, in their order
     * @throws UnavailableException if the model cannot be loaded or fails
     */
    public List<ClaimReading> judge(String claim, List<String> evidence) {
        ReaderModel model = model();
        return stages.in(
                "judging",
                () -> encoder.first(() -> ParallelWork.map(evidence, piece -> model.judge(claim, piece), executor)));
    }

    /**
     * Whether a word is one of the model's vocabulary, as a whole.
     *
     * @throws UnavailableException if the model cannot be loaded
     */
    public boolean hasWord(String word) {
        return model().hasWord(word);
    }

    /** The last readings are at hand: a question may be asked of the same windows twice, as a whole and in parts. */
    private WindowReading read(ReaderModel model, String question, Window window) {
        Asked asked = new Asked(question, window);
        WindowReading known = recent.get(asked);
        if (known != null) {
            return known;
        }
        WindowReading reading = model.read(question, window);
        recent.put(asked, reading);
        return reading;
    }

    private record Asked(String question, Window window) {}
}
