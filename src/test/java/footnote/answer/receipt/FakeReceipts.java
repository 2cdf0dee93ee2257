package footnote.answer.receipt;

import footnote.conversation.Turn;
import footnote.fault.CollectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Receipts in memory. */
public final class FakeReceipts implements Receipts {

    public final List<AnswerReceipt> kept = new ArrayList<>();
    final List<String> turns = new ArrayList<>();
    boolean fails;

    /** One with nothing in it. */
    public static ReceiptDesk desk() {
        return new ReceiptDesk(new FakeReceipts(), id -> Optional.empty());
    }

    @Override
    public void keep(AnswerReceipt receipt) {
        if (fails) {
            throw new CollectionException("The disk is full.");
        }
        kept.add(receipt);
    }

    @Override
    public void keep(AnswerReceipt receipt, String conversation, Turn question, Turn answer) {
        keep(receipt);
        turns.add(conversation + ": " + question.content() + ", " + answer.content());
    }

    @Override
    public Optional<AnswerReceipt> find(String id) {
        return kept.stream().filter(receipt -> receipt.id().equals(id)).findFirst();
    }

    @Override
    public boolean share(String id, String owner, boolean shared) {
        return false;
    }

    @Override
    public void close() {}
}
