package footnote.answer.receipt;

import footnote.answer.receipt.ShownReceipt.State;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was told of receipts when the articles changed that they rest on, and how far these changes were followed. Several
 * servers may share it. What a method has noted when it returns outlives the process. Safe for use by several threads.
 */
public interface ToldReceipts extends AutoCloseable {

    /** In the place of the hash of a text where there is none. */
    String NO_TEXT = "-";

    /**
     * A receipt, and how much was told of it.
     *
     * @param number of the receipt, in the order in which they were made
     * @param owner whose conversation it belongs to; {@code null} for none
     * @param told the gravest that was told; {@link State#UNCHANGED} for nothing
     */
    record Told(
            long number, AnswerReceipt receipt, @Nullable String owner, State told) {}

    /** Those of some articles that any receipt rests on. */
    Set<String> restedOn(Collection<String> articles);

    /**
     * A page of the receipts that rest on another text of an article than it has now, the earliest first.
     *
     * @param sha256 hash of the text that it has now; {@link #NO_TEXT} where it is gone
     * @param gravest what the news can be at most; of which so much was told already are left out
     * @param after number of the receipt after which the page begins
     * @param limit how many at most
     */
    List<Told> restingOnOther(String article, String sha256, State gravest, long after, int limit);

    /** Notes that something was told of an answer; never takes back anything graver. */
    void tell(String answer, State state);

    /** Whether the changes of any log were followed before. */
    boolean hasFollowed();

    /** How far the changes of a log were followed; empty where they never were. */
    OptionalLong followed(String log);

    /** Notes how far the changes of a log were followed; never goes back. Other logs are forgotten. */
    void follow(String log, long sequence);

    @Override
    void close();
}
