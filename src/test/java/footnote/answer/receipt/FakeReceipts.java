package footnote.answer.receipt;

import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import footnote.fault.CollectionException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    public void keep(
            AnswerReceipt receipt, String conversation, Turn question, Turn answer, @Nullable StoredAnswer shown) {
        keep(receipt);
        turns.add(conversation + ": " + question.content() + ", " + answer.content());
    }

    @Override
    public Optional<AnswerReceipt> find(String id) {
        return kept.stream().filter(receipt -> receipt.id().equals(id)).findFirst();
    }

    @Override
    public List<AnswerReceipt> latest(int limit, @Nullable String after) {
        return kept.reversed().stream()
                .dropWhile(receipt -> after != null && !receipt.id().equals(after))
                .skip(after == null ? 0 : 1)
                .limit(limit)
                .toList();
    }

    @Override
    public List<ArticleVersion> versions() {
        return kept.stream()
                .flatMap(FakeReceipts::versions)
                .distinct()
                .sorted(Comparator.comparing(ArticleVersion::article))
                .toList();
    }

    private static Stream<ArticleVersion> versions(AnswerReceipt receipt) {
        return receipt.articles().stream()
                .map(basis -> new ArticleVersion(basis.article(), String.valueOf(basis.sha256())));
    }

    @Override
    public List<AnswerReceipt> restingOn(List<ArticleVersion> versions, int limit, @Nullable String after) {
        return latest(Integer.MAX_VALUE, after).stream()
                .filter(receipt -> versions(receipt).anyMatch(versions::contains))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean share(String id, String owner, boolean shared) {
        return false;
    }

    @Override
    public void close() {}
}
