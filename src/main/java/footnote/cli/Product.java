package footnote.cli;

import footnote.answer.Assistant;
import footnote.answer.extract.SentenceReader;
import footnote.answer.news.PieceReader;
import footnote.answer.receipt.ReceiptDesk;
import footnote.answer.receipt.Replay;
import footnote.collection.ArticleCollection;
import footnote.collection.Upkeep;
import footnote.conversation.FeedbackEntry;
import footnote.eval.EvalOptions;
import footnote.eval.sets.EvalCollection;
import footnote.model.PassageReader;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The product, put together and opened on one collection: what commands work with. Parts are made when first asked for,
 * so that a command pays only for what it uses. To be closed by who opened it.
 */
public interface Product extends AutoCloseable {

    ArticleCollection articles();

    Assistant assistant();

    /** The care of the index, which works on a damaged one too. */
    Upkeep upkeep();

    /** Opens the product on evaluation sets, each in an index of its own beside the collection. */
    default EvalCollection.Opener benches() {
        return benches(EvalOptions.USUAL);
    }

    /** The same, answering in a manner of its own. */
    EvalCollection.Opener benches(EvalOptions manner);

    /** Reads evidence as the built-in model does. */
    SentenceReader sentenceReader();

    /**
     * The trained reader itself.
     *
     * @throws BadInputException if the settings leave it out
     */
    PassageReader passageReader();

    /** Reads the values of articles; knows nothing where the trained reader is not to be used. */
    PieceReader pieceReader();

    /** What readers said of answers, oldest first. */
    List<FeedbackEntry> feedback();

    /**
     * Copies conversations, receipts, feedback and deliveries between the data folder and the database, and articles too
     * where a cluster is set for their passages, and compares.
     *
     * @param back from the database into the folder, else into the database
     * @throws footnote.fault.BadInputException if no database is set
     */
    Migrated migrate(boolean back, Migrated.Progress progress);

    /** How answers came about. */
    ReceiptDesk receipts();

    /** Asks the question of an answer again, and compares; empty where there is no such answer. */
    Optional<Replay> replay(String answer);

    /**
     * Begins to serve HTTP and returns at once.
     *
     * @param host address or name of the interface to listen on
     * @param port port to listen on; 0 for any free one
     * @throws footnote.fault.FootnoteException if it cannot listen there, as when the port is taken
     */
    Listening serve(String host, int port);

    /**
     * Serves the Model Context Protocol to one client until that closes its side.
     *
     * @param in what the client sends
     * @param out what it gets, and nothing else
     */
    void serveTools(InputStream in, OutputStream out) throws InterruptedException;

    @Override
    void close();

    /** A server that listens until it is closed; closing lets running answers come to their end for a moment. */
    interface Listening extends AutoCloseable {

        /** The port it really listens on. */
        int port();

        /** Whether it speaks TLS. */
        default boolean secure() {
            return false;
        }

        @Override
        void close();
    }
}
