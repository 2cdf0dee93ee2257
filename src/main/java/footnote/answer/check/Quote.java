package footnote.answer.check;

/**
 * Words that a sentence may rest on.
 *
 * @param text one to three sentences of an article, or of several
 * @param context the passage around them, which may complete a name but bears nothing out
 */
public record Quote(String text, String context) {}
