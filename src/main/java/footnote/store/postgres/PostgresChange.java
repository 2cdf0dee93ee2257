package footnote.store.postgres;

import footnote.collection.ArticleRecord;
import footnote.collection.IndexStatus;
import footnote.collection.Owner;
import footnote.collection.StoreChange;
import footnote.collection.StoredArticle;
import footnote.store.sql.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A change that is kept in memory until it is written, so that the tables show what was before. */
final class PostgresChange implements StoreChange {

    private static final int PAGE = 200;

    private final Tables tables;
    private final String version;
    private final ArticleRows.Collection before;
    private final Map<String, ArticleRecord> put = new LinkedHashMap<>();
    private final Set<String> deleted = new LinkedHashSet<>();
    private Map<String, ArticleRecord> settled = Map.of();
    private boolean cleared;
    private @Nullable Owner owner;

    PostgresChange(Tables tables, String version) {
        this.tables = tables;
        this.version = version;
        this.before = ArticleRows.collection(tables);
        this.owner = before.owner();
    }

    /** Something that is alike, and how much. */
    private record Found(Alike alike, int common) {}

    @Override
    public IndexStatus status() {
        return ArticleRows.status(tables);
    }

    @Override
    public boolean isCurrent() {
        return Objects.requireNonNullElse(before.version(), version).equals(version);
    }

    @Override
    public Optional<StoredArticle> stored(String id) {
        return ArticleRows.stored(tables, id);
    }

    @Override
    public void each(Consumer<StoredArticle> visitor) {
        String after = "";
        for (List<StoredArticle> page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(visitor);
            after = page.getLast().kept().article().id();
        }
    }

    private List<StoredArticle> page(String after) {
        return tables.query(ArticleRows::stored, ArticleRows.STORED + "WHERE id > ? ORDER BY id LIMIT ?", after, PAGE);
    }

    @Override
    public List<Alike> alike(List<String> sketch, int limit) {
        List<Found> found = new ArrayList<>(cleared ? List.of() : inTables(sketch, limit));
        for (ArticleRecord record : settled.values()) {
            int common = common(record, sketch);
            if (common > 0) {
                String text = record.indexed().article().text();
                found.add(new Found(new Alike(record.id(), text, record.family().name()), common));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(one -> -one.common()))
                .limit(limit)
                .map(Found::alike)
                .toList();
    }

    private List<Found> inTables(List<String> sketch, int limit) {
        return tables.query(
                row -> new Found(new Alike(row.getString(1), row.getString(2), row.getString(3)), row.getInt(4)),
                "SELECT id, text, family, (SELECT count(DISTINCT word) FROM unnest(sketch) word WHERE word = ANY (?))"
                        + " AS common FROM article WHERE sketch && ?::text[] AND NOT id = ANY (?)"
                        + " ORDER BY common DESC, number LIMIT ?",
                ArticleRows.array(sketch),
                ArticleRows.array(sketch),
                settled.keySet().toArray(String[]::new),
                limit);
    }

    private static int common(ArticleRecord record, List<String> sketch) {
        Set<String> common = new HashSet<>(record.sketch());
        common.retainAll(sketch);
        return common.size();
    }

    @Override
    public void clear() {
        cleared = true;
        put.clear();
        deleted.clear();
        settled = Map.of();
    }

    @Override
    public void put(ArticleRecord article) {
        if (!isCurrent() && !cleared) {
            throw new IllegalStateException("what another version has made must be cleared first");
        }
        deleted.remove(article.id());
        put.remove(article.id());
        put.put(article.id(), article);
    }

    @Override
    public void delete(String id) {
        put.remove(id);
        deleted.add(id);
    }

    @Override
    public void owner(Owner whose) {
        owner = whose;
    }

    @Override
    public void settle() {
        settled = new LinkedHashMap<>(put);
    }

    /** Writes all of it down, and into the log. */
    void write() {
        if (cleared) {
            log("SELECT id, nextval('article_sequence'), TRUE FROM article ORDER BY id");
            tables.update("DELETE FROM article");
        }
        for (String id : deleted) {
            log("SELECT id, nextval('article_sequence'), TRUE FROM article WHERE id = ?", id);
            tables.update("DELETE FROM article WHERE id = ?", id);
        }
        for (ArticleRecord record : put.values()) {
            ArticleRows.put(tables, record);
            log("SELECT id, nextval('article_sequence'), FALSE FROM article WHERE id = ?", record.id());
        }
        if (owner != null) {
            tables.update(
                    "INSERT INTO collection (owner, version) VALUES (?, ?)"
                            + " ON CONFLICT (one) DO UPDATE SET owner = excluded.owner, version = excluded.version",
                    owner.name(),
                    cleared || before.version() == null ? version : before.version());
        }
    }

    private void log(String changes, Object... values) {
        tables.update(
                "INSERT INTO article_change (article, sequence, deleted) " + changes
                        + " ON CONFLICT (article) DO UPDATE SET sequence = excluded.sequence, deleted = excluded.deleted",
                values);
    }
}
