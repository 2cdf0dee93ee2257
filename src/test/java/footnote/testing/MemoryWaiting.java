package footnote.testing;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.collection.ArticleRecord;
import footnote.collection.IndexedArticle.Vectors;
import footnote.collection.KeptArticle;
import footnote.collection.WaitingArticles;
import footnote.search.PassageText;
import footnote.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The articles of a {@link MemoryStorage} that have no vectors yet. */
record MemoryWaiting(MemoryStorage storage) implements WaitingArticles {

    @Override
    public List<KeptArticle> first(int limit) {
        return storage.articles().values().stream()
                .filter(record -> record.indexed().isPending())
                .limit(limit)
                .map(MemoryArticles::kept)
                .toList();
    }

    @Override
    public Optional<String> readyOf(String family) {
        return storage.articles().values().stream()
                .filter(record -> record.family().name().equals(family))
                .filter(record -> !record.indexed().isPending())
                .map(ArticleRecord::id)
                .findFirst();
    }

    @Override
    public Map<String, Embedding> vectors(String id) {
        ArticleRecord record = storage.articles().get(id);
        Map<String, Embedding> vectors = new HashMap<>();
        if (record != null && !record.indexed().isPending()) {
            record.indexed().passages().forEach(passage -> add(record.indexed().article(), passage, vectors));
        }
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
