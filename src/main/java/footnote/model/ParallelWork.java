package footnote.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Does the same to several things on all cores. The caller's thread works too, and waits for nothing that has not begun:
 * an executor that is busy with something else makes it slower, never stuck.
 */
final class ParallelWork {

    private static final int HELPERS = Runtime.getRuntime().availableProcessors() - 1;

    private ParallelWork() {}

    /** The results, in the order of the things; the first failure is thrown. */
    static <A, B> List<B> map(List<A> things, Function<A, B> work, Executor executor) {
        List<CompletableFuture<B>> results = new ArrayList<>();
        things.forEach(thing -> results.add(new CompletableFuture<>()));
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
                complete(results.get(i), things.get(i), work);
            }
        };
        for (int i = 0; i < Math.min(HELPERS, things.size() - 1); i++) {
            executor.execute(worker);
        }
        worker.run();
        try {
            return results.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Whoever waits for the result gets the failure, and an error such as a lack of memory is thrown here as well. */
    private static <A, B> void complete(CompletableFuture<B> result, A thing, Function<A, B> work) {
        try {
            result.complete(work.apply(thing));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }
}
