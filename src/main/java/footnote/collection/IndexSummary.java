package footnote.collection;

/**
 * What became of the files of one call.
 *
 * @param added new articles
 * @param updated articles whose text or metadata changed
 * @param unchanged articles that were there already
 * @param skipped files that could not be read as an article
 * @param replacedSample whether these were the first own articles and the untouched sample made room for them
 */
public record IndexSummary(int added, int updated, int unchanged, int skipped, boolean replacedSample) {

    /** What became of these and of others. */
    public IndexSummary and(IndexSummary others) {
        return new IndexSummary(
                added + others.added,
                updated + others.updated,
                unchanged + others.unchanged,
                skipped + others.skipped,
                replacedSample || others.replacedSample);
    }

    /** Whether anything is in the collection because of this call, or was there already. */
    public boolean anyAccepted() {
        return added + updated + unchanged > 0;
    }
}
