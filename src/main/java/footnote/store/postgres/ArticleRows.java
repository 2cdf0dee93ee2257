package footnote.store.postgres;

import footnote.article.Article;
import footnote.article.Cut;
import footnote.article.PageStart;
import footnote.article.Passage;
import footnote.article.Repeated;
import footnote.collection.ArticleRecord;
import footnote.collection.ArticleRecord.Family;
import footnote.collection.ArticleRecord.Lines;
import footnote.collection.IndexStatus;
import footnote.collection.IndexedArticle;
import footnote.collection.IndexedArticle.Vectors;
import footnote.collection.KeptArticle;
import footnote.collection.Owner;
import footnote.collection.StoredArticle;
import footnote.store.sql.Tables;
import footnote.text.Span;
import footnote.text.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles as rows. */
final class ArticleRows {

    /** What {@link #kept} and {@link #stored} read. */
    static final String STORED =
            "SELECT id, title, source, author, published, url, text, pages, origin, language, family, since,"
                    + " cuts, repeated, pending FROM article ";

    private static final String WHOLE =
            "SELECT id, title, source, author, published, url, text, pages, origin, language, family,"
                    + " since, cuts, repeated, pending, sketch, place, lines, site, passages, vectors FROM article WHERE id = ?";

    private static final String PUT =
            "INSERT INTO article (id, title, source, author, published, url, text, pages, origin,"
                    + " language, family, since, cuts, repeated, pending, sketch, place, lines, site, passages, vectors, words,"
                    + " count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private ArticleRows() {}

    static void put(Tables tables, ArticleRecord record) {
        // Whatever is put again goes to the end of the queue.
        tables.update("DELETE FROM article WHERE id = ?", record.id());
        IndexedArticle indexed = record.indexed();
        Article article = indexed.article();
        LocalDate day = article.published();
        List<Passage> passages =
                indexed.passages().stream().map(Vectors::passage).toList();
        tables.update(
                PUT,
                article.id(),
                article.title(),
                article.source(),
                article.author(),
                day == null ? null : day.toString(),
                article.url(),
                article.text(),
                article.pages().isEmpty() ? null : JsonField.write(article.pages()),
                indexed.origin(),
                record.language(),
                record.family().name(),
                record.family().since(),
                JsonField.write(record.cuts()),
                JsonField.write(indexed.repeated().lines()),
                indexed.isPending(),
                array(record.sketch()),
                record.lines().place(),
                array(record.lines().all()),
                array(record.lines().site()),
                JsonField.write(passages),
                VectorBytes.write(indexed),
                array(words(article)),
                passages.size());
    }

    static String[] array(List<String> strings) {
        return strings.toArray(String[]::new);
    }

    private static List<String> words(Article article) {
        return stems(article.title() == null ? article.text() : article.title() + "\n" + article.text());
    }

    /** What words are found by, each once. */
    static List<String> stems(String words) {
        return Terms.of(words).stream().map(Terms.Term::stem).distinct().toList();
    }

    static Article article(ResultSet row) throws SQLException {
        String day = row.getString(5);
        String pages = row.getString(8);
        return new Article(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                day == null ? null : LocalDate.parse(day),
                row.getString(6),
                row.getString(7),
                pages == null ? List.of() : JsonField.read(pages, PageStart.class));
    }

    static KeptArticle kept(ResultSet row) throws SQLException {
        return new KeptArticle(article(row), row.getString(9));
    }

    static StoredArticle stored(ResultSet row) throws SQLException {
        return new StoredArticle(
                kept(row),
                row.getString(10),
                row.getString(11),
                row.getLong(12),
                JsonField.read(row.getString(13), Cut.class),
                new Repeated(JsonField.read(row.getString(14), Span.class)),
                row.getBoolean(15));
    }

    static Optional<StoredArticle> stored(Tables tables, String id) {
        return tables.query(ArticleRows::stored, STORED + "WHERE id = ?", id).stream()
                .findFirst();
    }

    static Optional<ArticleRecord> whole(Tables tables, String id) {
        return tables.query(ArticleRows::whole, WHOLE, id).stream().findFirst();
    }

    private static ArticleRecord whole(ResultSet row) throws SQLException {
        StoredArticle stored = stored(row);
        KeptArticle kept = stored.kept();
        List<Vectors> passages = VectorBytes.read(JsonField.read(row.getString(20), Passage.class), row.getBytes(21));
        return new ArticleRecord(
                new IndexedArticle(kept.article(), kept.origin(), passages, stored.cuts(), stored.repeated()),
                stored.language(),
                new Family(stored.family(), row.getLong(12)),
                stored.cuts(),
                strings(row, 16),
                new Lines(row.getString(17), strings(row, 18), strings(row, 19)));
    }

    private static List<String> strings(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static IndexStatus status(Tables tables) {
        Collection known = collection(tables);
        return tables.query(
                        row -> new IndexStatus(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                known.owner() != null,
                                known.owner() == Owner.SAMPLE),
                        "SELECT count(*), coalesce(sum(count), 0), coalesce(sum(count) FILTER (WHERE pending), 0)"
                                + " FROM article")
                .getFirst();
    }

    /**
     * What is known of all articles together.
     *
     * @param owner whose they are; {@code null} before anything was put in
     * @param version which version of what is made of them; {@code null} then too
     */
    record Collection(@Nullable Owner owner, @Nullable String version) {}

    static Collection collection(Tables tables) {
        return tables
                .query(
                        row -> new Collection(Owner.valueOf(row.getString(1)), row.getString(2)),
                        "SELECT owner, version FROM collection")
                .stream()
                .findFirst()
                .orElse(new Collection(null, null));
    }
}
