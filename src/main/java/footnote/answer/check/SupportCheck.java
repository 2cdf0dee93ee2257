package footnote.answer.check;

import java.util.List;

/** Decides whether quotes bear out a sentence. Deterministic. Safe for use by several threads. */
public interface SupportCheck {

    /** Lets nothing pass; for where nobody writes in words of their own. */
    SupportCheck NOTHING_PASSES = (sentence, quotes) -> quotes.stream()
            .<Support>map(quote -> new Support.Refused(Objection.NOT_SAID, 0))
            .toList();

    /**
     * Holds a sentence against quotes, each by itself.
     *
     * @param sentence a sentence of an answer
     * @param quotes what it may rest on; many at once cost less than one after another
     * @return what is thought of each quote, in their order
     */
    List<Support> check(String sentence, List<Quote> quotes);

    /** Whether nothing is to be checked, nor evidence found for what cites none. */
    default boolean isOff() {
        return false;
    }
}
