package footnote.store.postgres;

import footnote.article.Article;
import footnote.collection.ArticleRecord;
import footnote.collection.ArticleStore;
import footnote.collection.ChangeLog;
import footnote.collection.IndexStatus;
import footnote.collection.LineCounts;
import footnote.collection.StoreChange;
import footnote.collection.StoredArticle;
import footnote.collection.WaitingArticles;
import footnote.store.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Articles that several servers put in and read. One of them changes them at a time, the others wait for some seconds. No
 * index of passages is here: one that is kept elsewhere follows the {@linkplain ChangeLog log}.
 */
public final class PostgresArticleStore implements ArticleStore, ChangeLog {

    private final Database tables;
    private final String version;
    private final PostgresWaiting waiting;

    private PostgresArticleStore(Database tables, String version) {
        this.tables = tables;
        this.version = version;
        this.waiting = new PostgresWaiting(tables);
    }

    /**
     * The articles of a database.
     *
     * @param version version of all that is made of articles, the encoder among it
     */
    public static PostgresArticleStore in(PostgresPool pool, String version) {
        return new PostgresArticleStore(pool.articles(), version);
    }

    @Override
    public IndexStatus status() {
        return ArticleRows.status(tables);
    }

    @Override
    public boolean isCurrent() {
        return Objects.requireNonNullElse(ArticleRows.collection(tables).version(), version)
                .equals(version);
    }

    @Override
    public Optional<StoredArticle> stored(String id) {
        return ArticleRows.stored(tables, id);
    }

    @Override
    public List<String> family(String name, int limit) {
        return tables.query(
                row -> row.getString(1),
                "SELECT id FROM article WHERE family = ? ORDER BY since, id LIMIT ?",
                name,
                limit);
    }

    @Override
    public List<Article> articles(String words, int limit, @Nullable String after) {
        return tables.query(
                ArticleRows::article,
                ArticleRows.STORED + "WHERE id > ? AND words @> ?::text[] ORDER BY id LIMIT ?",
                after == null ? "" : after,
                ArticleRows.array(ArticleRows.stems(words)),
                limit);
    }

    @Override
    public Map<String, Integer> sources() {
        Map<String, Integer> sources = new TreeMap<>();
        tables.query(
                row -> sources.put(row.getString(1), row.getInt(2)) == null,
                "SELECT source, count(*) FROM article WHERE source IS NOT NULL GROUP BY source");
        return sources;
    }

    @Override
    public LineCounts lines() {
        return new PostgresLines(tables);
    }

    @Override
    public ChangeLog changes() {
        return this;
    }

    @Override
    public WaitingArticles waiting() {
        return waiting;
    }

    @Override
    public void change(Consumer<StoreChange> work) {
        tables.together(all -> {
            all.alone("articles");
            // Deciding what is a copy may take a while between two statements.
            all.update("SET LOCAL idle_in_transaction_session_timeout = '10min'");
            PostgresChange change = new PostgresChange(all, version);
            work.accept(change);
            change.write();
            return change;
        });
    }

    /** Another after a restore, which makes the tables anew, and the same after a fail-over. */
    @Override
    public String name() {
        return tables.query(
                        row -> row.getString(1),
                        "SELECT system_identifier || '-' || 'article_change'::regclass::oid FROM pg_control_system()")
                .getFirst();
    }

    @Override
    public List<Change> after(long sequence, int limit) {
        return tables.query(
                PostgresArticleStore::change,
                "SELECT sequence, article, deleted FROM article_change WHERE sequence > ? ORDER BY sequence LIMIT ?",
                sequence,
                limit);
    }

    @Override
    public Optional<Change> last(String article) {
        return tables
                .query(
                        PostgresArticleStore::change,
                        "SELECT sequence, article, deleted FROM article_change WHERE article = ?",
                        article)
                .stream()
                .findFirst();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getLong(1), row.getString(2), row.getBoolean(3));
    }

    @Override
    public long latest() {
        return tables.query(row -> row.getLong(1), "SELECT coalesce(max(sequence), 0) FROM article_change")
                .getFirst();
    }

    @Override
    public Optional<ArticleRecord> record(String article) {
        return ArticleRows.whole(tables, article);
    }

    @Override
    public void close() {
        waiting.giveBack();
    }
}
