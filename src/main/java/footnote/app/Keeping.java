package footnote.app;

import footnote.answer.receipt.Receipts;
import footnote.answer.receipt.ToldReceipts;
import footnote.conversation.Archive;
import footnote.conversation.Inbox;
import footnote.conversation.Moved;
import footnote.fault.BadInputException;
import footnote.settings.CollectionSettings;
import footnote.store.postgres.PostgresAddress;
import footnote.store.postgres.PostgresArticleStore;
import footnote.store.postgres.PostgresPool;
import footnote.store.postgres.PostgresRate;
import footnote.store.sql.Database;
import footnote.store.sql.Holder;
import footnote.store.sql.Move;
import footnote.store.sql.SqlConversations;
import footnote.store.sql.SqlInbox;
import footnote.store.sql.SqlReceipts;
import footnote.store.sql.SqlToldReceipts;
import footnote.store.sqlite.SqliteFile;
import footnote.web.access.SharedRate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where conversations, receipts and deliveries are kept, and articles whose passages are in a cluster: in the data folder, or
 * a database that is shared.
 */
final class Keeping {

    private final Path file;
    private final @Nullable PostgresAddress address;
    private final boolean searched;
    private final Duration keep;
    private final Deque<Runnable> closing;
    private @Nullable PostgresPool pool;

    /** @param closing where it is put what is to be done when all is closed */
    Keeping(CollectionSettings collection, Settings settings, Deque<Runnable> closing) {
        this.file = collection.data().resolve("conversations.db");
        this.address = settings.database();
        this.searched = settings.search() != null && collection.articles() == null;
        this.keep = settings.keepConversations();
        this.closing = closing;
    }

    /** Whether there is anything to read, without making it. */
    boolean exists() {
        return address != null || Files.exists(file);
    }

    Archive archive() {
        Archive archive = SqlConversations.in(database(), Clock.systemUTC(), keep);
        closing.push(archive::close);
        return archive;
    }

    /** Opens nothing before it is needed. */
    Receipts receipts() {
        Receipts receipts = SqlReceipts.in(this::database, Clock.systemUTC(), keep);
        closing.push(receipts::close);
        return receipts;
    }

    /** What was told of receipts. Closed by who follows it. */
    ToldReceipts told() {
        return SqlToldReceipts.in(database());
    }

    /** Whether several servers may have receipts in common, and each articles of its own. */
    boolean sharesReceiptsAlone() {
        return address != null && !searched;
    }

    /** Whether articles are where several servers have them: in the database, where their passages are in a cluster too. */
    boolean sharesArticles() {
        return address != null && searched;
    }

    /**
     * The articles of the database, which must be set.
     *
     * @param version version of all that is made of articles, the encoder among it
     */
    PostgresArticleStore articles(String version) {
        return PostgresArticleStore.in(pool(Objects.requireNonNull(address)), version);
    }

    Inbox inbox() {
        Database intake = address == null ? SqliteFile.open(file).survivingLossOfPower() : database();
        Holder holder = address == null ? Holder.ONLY : pool(address).holder();
        Inbox inbox = SqlInbox.in(intake, database(), holder, Clock.systemUTC(), keep);
        closing.push(inbox::close);
        return inbox;
    }

    /** Counts what clients ask of all servers; {@code null} where there is one. */
    @Nullable
    SharedRate rate() {
        return address == null ? null : new PostgresRate(pool(address))::take;
    }

    /** @throws BadInputException if no database is set */
    void requireDatabase() {
        if (address == null) {
            throw new BadInputException("No database is set; name it in FOOTNOTE_DATABASE.");
        }
    }

    /** Whether the data folder has conversations, whatever a database has. */
    boolean isInFolder() {
        return Files.exists(file);
    }

    /** Copies between the file and the database, which must be set. */
    List<Moved> migrate(boolean back, BiConsumer<String, Long> progress) {
        Database shared = pool(Objects.requireNonNull(address)).tables();
        try (Database own = SqliteFile.open(file)) {
            return back ? Move.all(shared, own, progress) : Move.all(own, shared, progress);
        }
    }

    private Database database() {
        return address == null ? SqliteFile.open(file) : pool(address).tables();
    }

    private synchronized PostgresPool pool(PostgresAddress where) {
        if (pool == null) {
            PostgresPool opened = PostgresPool.open(where);
            // Last of all: whatever works on it is closed before.
            closing.addLast(opened::close);
            pool = opened;
        }
        return pool;
    }
}
