package footnote.ingest;

import footnote.search.IndexedArticle;
import footnote.search.PassageIndex;
import footnote.search.PassageIndex.Kept;
import java.util.List;
import java.util.function.Consumer;

/**
 * The passages that have no vectors yet. The index itself is the queue, so that nothing is lost whenever the process
 * ends, and an article that is changed or deleted meanwhile leaves it.
 */
final class Backlog {

    /** Articles to a commit: some seconds of work, which is what is lost where a process is killed. */
    private static final int ARTICLES = 8;

    /** Fewer where they are long. */
    private static final int CHARACTERS = 50_000;

    private final PassageIndex index;
    private final Vectoriser vectoriser;

    Backlog(PassageIndex index, Vectoriser vectoriser) {
        this.index = index;
        this.vectoriser = vectoriser;
    }

    /**
     * Works until nothing is left.
     *
     * @param progress told every few texts; may throw to break off, which loses what was not told as done
     */
    void work(Consumer<VectorProgress> progress) {
        index.renew();
        int done = 0;
        int left = index.status().pending();
        while (left > 0) {
            VectorProgress before = new VectorProgress(done, done + left);
            index.putVectors(vectoriser.vectorise(some(), () -> progress.accept(before)));
            int now = index.status().pending();
            done += Math.max(0, left - now);
            left = now;
            progress.accept(new VectorProgress(done, done + left));
        }
    }

    /** Split anew: what belongs to a site may have become known since they were put. */
    private List<IndexedArticle> some() {
        List<Kept> waiting = index.pending(ARTICLES);
        int characters = 0;
        int end = 0;
        while (end < waiting.size() && (end == 0 || characters < CHARACTERS)) {
            characters += waiting.get(end++).article().text().length();
        }
        return waiting.subList(0, end).stream()
                .map(kept -> vectoriser.split(kept, index.repeated(kept.article(), kept.origin())))
                .toList();
    }
}
