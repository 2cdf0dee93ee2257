package footnote.article;

/**
 * Something that cleaning left out, and why.
 *
 * @param line where it stood in the text as it came, from 1
 * @param text what stood there
 * @param reason why it is not part of the article, in a few words
 */
public record Cut(int line, String text, String reason) {}
