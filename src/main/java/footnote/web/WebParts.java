package footnote.web;

import footnote.answer.Assistant;
import footnote.answer.receipt.ReceiptDesk;
import footnote.collection.ArticleCollection;
import footnote.conversation.Archive;
import footnote.suggest.Suggestions;
import footnote.web.access.Places;
import footnote.web.access.SharedRate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the server puts before its readers.
 *
 * @param assistant answers questions, and keeps its turns in {@code archive}
 * @param collection the articles
 * @param archive what was said before
 * @param receipts how answers came about
 * @param suggestions questions to offer
 * @param impaired what works less well than it should, each in a sentence; none where all is well
 * @param places how many questions are answered at a time
 * @param rate counts questions for several servers; {@code null} where this is the only one
 */
public record WebParts(
        Assistant assistant,
        ArticleCollection collection,
        Archive archive,
        ReceiptDesk receipts,
        Suggestions suggestions,
        Supplier<List<String>> impaired,
        Places places,
        @Nullable SharedRate rate) {

    /** The same for the only server. */
    public WebParts(
            Assistant assistant,
            ArticleCollection collection,
            Archive archive,
            ReceiptDesk receipts,
            Suggestions suggestions,
            Supplier<List<String>> impaired,
            Places places) {
        this(assistant, collection, archive, receipts, suggestions, impaired, places, null);
    }

    /** The same with as many places as this machine can make use of. */
    public WebParts(
            Assistant assistant,
            ArticleCollection collection,
            Archive archive,
            ReceiptDesk receipts,
            Suggestions suggestions,
            Supplier<List<String>> impaired) {
        this(assistant, collection, archive, receipts, suggestions, impaired, new Places(Places.usual()));
    }
}
