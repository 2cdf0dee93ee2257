package footnote.search;

/**
 * A word of the collection that is spelt like another one.
 *
 * @param word as it stands in an article
 * @param edits how many letters of its stem are other, missing, added or exchanged with their neighbour: 1 or 2
 */
public record SimilarWord(String word, int edits) {}
