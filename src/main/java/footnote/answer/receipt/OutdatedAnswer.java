package footnote.answer.receipt;

import footnote.answer.receipt.ShownReceipt.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that has become outdated, or more so than before. Of its receipt nothing is to be told that may be the words of
 * an article, title or sentence: it may be withdrawn by the time it is told.
 *
 * @param receipt how it came about
 * @param owner whose conversation it was given in; {@code null} where it belongs to none
 * @param state the gravest that has become of the words that are quoted of one article
 * @param noticed when this was found
 */
public record OutdatedAnswer(
        AnswerReceipt receipt, @Nullable String owner, State state, Instant noticed) {

    /** Why it is outdated, in words. */
    public String reason() {
        return ReceiptWords.reason(state);
    }

    /** Path of the page that shows its receipt. */
    public String link() {
        return ReceiptCheck.link(receipt.id());
    }
}
