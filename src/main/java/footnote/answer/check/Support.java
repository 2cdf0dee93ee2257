package footnote.answer.check;

/** What is thought of a sentence and a quote. */
public sealed interface Support {

    /** The probability that the quote bears the sentence out, from 0 to 1; 0 where a fact speaks against it. */
    double score();

    default boolean isBorne() {
        return this instanceof Borne;
    }

    /** The quote says everything that the sentence says. */
    record Borne(double score) implements Support {}

    /** It does not. */
    record Refused(Objection objection, double score) implements Support {}
}
