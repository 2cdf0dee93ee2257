package footnote.answer.check;

/** Decides whether a quote supports a sentence. Safe for use by several threads. */
@FunctionalInterface
public interface SentenceCheck {

    /**
     * Whether everything the sentence says is in the quote.
     *
     * @param sentence a sentence of an answer
     * @param quote one or a few sentences of an article, or of several
     * @param context the passage around the quote, which may complete a name but support nothing
     */
    boolean supports(String sentence, String quote, String context);

    /** Whether nothing is to be checked, nor evidence found for what cites none. */
    default boolean isOff() {
        return false;
    }
}
