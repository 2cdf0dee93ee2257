package footnote.store.postgres;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.collection.ArticleRecord;
import footnote.collection.IndexedArticle.Vectors;
import footnote.collection.KeptArticle;
import footnote.collection.WaitingArticles;
import footnote.search.PassageText;
import footnote.store.sql.Database;
import footnote.store.sql.Tables;
import footnote.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The articles without vectors. What one server was given, no other is given for some minutes: should it die, another makes
 * them then.
 */
final class PostgresWaiting implements WaitingArticles {

    private final Database tables;
    private final String name = UUID.randomUUID().toString();

    PostgresWaiting(Database tables) {
        this.tables = tables;
    }

    @Override
    public List<KeptArticle> first(int limit) {
        return tables.together(all -> taken(all, limit));
    }

    private List<KeptArticle> taken(Tables all, int limit) {
        List<KeptArticle> some = all.query(
                ArticleRows::kept,
                ArticleRows.STORED + "WHERE pending AND (holder IS NULL OR holder = ? OR until < now())"
                        + " ORDER BY number LIMIT ?" + all.leavingOutTaken(),
                name,
                limit);
        String[] ids = some.stream().map(kept -> kept.article().id()).toArray(String[]::new);
        all.update("UPDATE article SET holder = ?, until = now() + interval '5 minutes' WHERE id = ANY (?)", name, ids);
        return some;
    }

    void giveBack() {
        tables.update("UPDATE article SET holder = NULL WHERE pending AND holder = ?", name);
    }

    @Override
    public Optional<String> readyOf(String family) {
        return tables
                .query(
                        row -> row.getString(1),
                        "SELECT id FROM article WHERE family = ? AND NOT pending ORDER BY number LIMIT 1",
                        family)
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, Embedding> vectors(String id) {
        Map<String, Embedding> vectors = new HashMap<>();
        ArticleRows.whole(tables, id)
                .map(ArticleRecord::indexed)
                .filter(indexed -> !indexed.isPending())
                .ifPresent(indexed -> indexed.passages().forEach(passage -> add(indexed.article(), passage, vectors)));
        return vectors;
    }

    private static void add(Article article, Vectors passage, Map<String, Embedding> vectors) {
        String text = passage.passage().span().of(article.text());
        vectors.put(PassageText.of(article.title(), text), Objects.requireNonNull(passage.vector()));
        List<Span> sentences = passage.passage().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            vectors.put(
                    PassageText.sentence(sentences.get(i).of(article.text())),
                    passage.sentences().get(i));
        }
    }
}
