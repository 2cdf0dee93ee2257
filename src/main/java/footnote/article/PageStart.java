package footnote.article;

/**
 * Where a printed page begins in a text.
 *
 * @param page its number in the document, from 1
 * @param start the first UTF-16 unit that stands on it
 */
public record PageStart(int page, int start) {}
