package footnote.answer.receipt;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Question;
import footnote.conversation.Conversations;
import footnote.conversation.Turn;
import footnote.fault.CollectionException;
import footnote.fault.UnavailableException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps finished answers: the turn in its conversation, and the receipt. */
public final class ReceiptBook {

    /** Keeps turns and no receipts. */
    public static final ReceiptBook NONE = new ReceiptBook(null, null, false);

    static final String NOT_KEPT = "No receipt could be kept of this answer; “footnote doctor” says why.";

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptBook.class);

    private final @Nullable ReceiptMaker maker;
    private final @Nullable Receipts receipts;
    private final boolean together;

    private ReceiptBook(@Nullable ReceiptMaker maker, @Nullable Receipts receipts, boolean together) {
        this.maker = maker;
        this.receipts = receipts;
        this.together = together;
    }

    /** Keeps receipts where conversations are kept too, each in one with its turn. */
    public static ReceiptBook withTurns(ReceiptMaker maker, Receipts receipts) {
        return new ReceiptBook(maker, receipts, true);
    }

    /** Keeps receipts of conversations that are kept elsewhere. */
    public static ReceiptBook alone(ReceiptMaker maker, Receipts receipts) {
        return new ReceiptBook(maker, receipts, false);
    }

    /**
     * Keeps an answer, before anyone hears that it is finished.
     *
     * @param considered ids of the articles that were found for the question
     * @return the answer; where no receipt could be kept of one outside any conversation, it says so
     */
    public Answer keep(Question question, Answer answer, List<String> considered, Conversations conversations) {
        String conversation = answer.conversation();
        Turn asked = Turn.user(question.text());
        Turn told = Turn.assistant(answer.text());
        if (maker != null && receipts != null && together && conversation != null) {
            receipts.keep(maker.of(question, answer, considered), conversation, asked, told, ShownAnswers.of(answer));
            return answer;
        }
        if (conversation != null) {
            conversations.add(conversation, asked, told, true, ShownAnswers.of(answer));
        }
        return maker == null || receipts == null ? answer : keep(question, answer, considered, maker, receipts);
    }

    /** Keeps what there is of an answer that was cut off, if it belongs to a conversation. */
    public void keepInterrupted(
            Question question,
            String text,
            List<Citation> citations,
            List<String> notices,
            Conversations conversations) {
        String conversation = question.conversation();
        if (conversation != null) {
            conversations.add(
                    conversation,
                    Turn.user(question.text()),
                    Turn.assistant(text),
                    false,
                    ShownAnswers.interrupted(question.text(), text, citations, notices, conversation));
        }
    }

    /** A full disk, or a database that does not answer, is no reason to withhold an answer that would be given without it. */
    private static Answer keep(
            Question question, Answer answer, List<String> considered, ReceiptMaker maker, Receipts receipts) {
        try {
            receipts.keep(maker.of(question, answer, considered));
            return answer;
        } catch (CollectionException | UnavailableException e) {
            LOG.warn(NOT_KEPT, e);
            return answer.noting(NOT_KEPT);
        }
    }
}
