package footnote.collection;

/**
 * How a collection stands.
 *
 * @param articles number of articles
 * @param passages number of passages
 * @param pending passages that are searchable by words but have no vectors yet
 * @param sample whether it holds just the untouched sample
 */
public record CollectionStatus(int articles, int passages, int pending, boolean sample) {}
