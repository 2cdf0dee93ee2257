package footnote.app;

import footnote.answer.Assistant;
import footnote.answer.receipt.Circumstances;
import footnote.answer.receipt.ReceiptBook;
import footnote.answer.receipt.ReceiptMaker;
import footnote.answer.receipt.Receipts;
import footnote.answer.receipt.Replayer;
import footnote.article.Article;
import footnote.fault.UnavailableException;
import footnote.model.Encoder;
import footnote.model.PassageReader;
import footnote.settings.CollectionSettings;
import footnote.store.lucene.LuceneStorage;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps receipts of what this product answers.
 *
 * @param reader the trained reader; {@code null} for none
 */
record Receipting(
        CollectionSettings collection,
        Settings settings,
        Encoder encoder,
        @Nullable PassageReader reader,
        Receipts receipts) {

    /** Where conversations are kept in the same place. */
    ReceiptBook withTurns(String channel, Function<String, Optional<Article>> articles) {
        return ReceiptBook.withTurns(maker(channel, articles), receipts);
    }

    /** Where conversations are kept elsewhere, or not at all. */
    ReceiptBook alone(String channel, Function<String, Optional<Article>> articles) {
        return ReceiptBook.alone(maker(channel, articles), receipts);
    }

    /** Asks again what was asked before, of an assistant that keeps no receipts. */
    Replayer replayer(Assistant quiet, Function<String, Optional<Article>> articles) {
        return new Replayer(receipts, quiet, maker("replay", articles));
    }

    private ReceiptMaker maker(String channel, Function<String, Optional<Article>> articles) {
        return new ReceiptMaker(channel, this::circumstances, articles, Clock.systemUTC());
    }

    /** What holds for all answers from now on; waits until the trained reader is loaded. */
    Circumstances circumstances() {
        String version = Receipting.class.getPackage().getImplementationVersion();
        return new Circumstances(
                version == null ? "from source" : version,
                settings.model().name().shortName(),
                collection.minConfidence(),
                readerVersion(),
                LuceneStorage.version(encoder.name(), encoder.dimension()));
    }

    private String readerVersion() {
        try {
            return reader == null ? "none" : reader.model().version();
        } catch (UnavailableException e) {
            return "none";
        }
    }
}
