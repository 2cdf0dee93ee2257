package footnote.collection;

/**
 * Some passages more have their vectors.
 *
 * @param done how many were given theirs in this call
 * @param total how many there were to do, with those that have come meanwhile
 */
public record VectorProgress(int done, int total) {}
