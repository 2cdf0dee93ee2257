package footnote.answer.receipt;

/**
 * A text that an article had.
 *
 * @param article its id
 * @param sha256 hash of the text; empty for none that is known
 */
public record ArticleVersion(String article, String sha256) {}
