package footnote.answer.receipt;

import footnote.article.Article;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The door to the receipts, for every channel. Safe for use by several threads. */
public final class ReceiptDesk {

    private final Receipts receipts;
    private final ReceiptCheck check;

    /** @param articles finds an article by its id */
    public ReceiptDesk(Receipts receipts, Function<String, Optional<Article>> articles) {
        this.receipts = receipts;
        this.check = new ReceiptCheck(articles);
    }

    /** The receipt of an answer, compared with the articles of today. */
    public Optional<ShownReceipt> find(String id) {
        return receipts.find(id).map(check::of);
    }

    /**
     * A page of all receipts, the newest first, each compared with the articles of today.
     *
     * @param limit how many at most
     * @param after id of the receipt after which the page begins
     */
    public List<ShownReceipt> latest(int limit, @Nullable String after) {
        return receipts.latest(limit, after).stream().map(check::of).toList();
    }

    /** The same of those that are outdated. */
    public List<ShownReceipt> outdated(int limit, @Nullable String after) {
        List<ArticleVersion> gone = check.outdated(receipts.versions());
        return receipts.restingOn(gone, limit, after).stream().map(check::of).toList();
    }

    /**
     * Says whether a receipt is to stay when its conversation is deleted, as others were given its link.
     *
     * @param owner whose the conversation is
     * @return whether this owner has such an answer
     */
    public boolean share(String id, String owner, boolean shared) {
        return receipts.share(id, owner, shared);
    }
}
