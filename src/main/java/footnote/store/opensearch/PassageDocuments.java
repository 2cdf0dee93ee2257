package footnote.store.opensearch;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.article.Passage;
import footnote.collection.ArticleRecord;
import footnote.collection.IndexedArticle.Vectors;
import footnote.search.ByteVectors;
import footnote.text.Language;
import footnote.text.LanguageGuess;
import footnote.text.SameWords;
import footnote.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Articles as the documents of an index. */
final class PassageDocuments {

    /**
     * A document.
     *
     * @param id its id in the index
     * @param routing chooses its shard
     * @param fields what is in it, by name
     */
    record Written(String id, String routing, Map<String, Object> fields) {}

    private PassageDocuments() {}

    /** @param sequence number of the change that brought it */
    static List<Written> of(ArticleRecord article, long sequence) {
        String key = key(article.id());
        Language language = LanguageGuess.of(article.indexed().article().text());
        List<Written> documents = new ArrayList<>();
        for (Vectors vectors : article.indexed().passages()) {
            String id = key + "." + vectors.passage().number();
            documents.add(new Written(id, key, passage(article, vectors, language, sequence)));
        }
        Map<String, Object> whole = document(Layout.ARTICLE, article, sequence);
        whole.put(Layout.PLACE, -1);
        documents.add(new Written(key, key, whole));
        return documents;
    }

    /** An id may be longer than a cluster takes it, a digest is not. */
    private static String key(String article) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(article.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> document(String kind, ArticleRecord record, long sequence) {
        Article article = record.indexed().article();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(Layout.KIND, kind);
        document.put(Layout.ID, article.id());
        document.put(Layout.SEQUENCE, sequence);
        put(document, Layout.SOURCE, article.source());
        LocalDate published = article.published();
        put(document, Layout.DAY, published == null ? null : published.toEpochDay());
        return document;
    }

    private static Map<String, Object> passage(
            ArticleRecord record, Vectors vectors, Language language, long sequence) {
        Article article = record.indexed().article();
        Passage passage = vectors.passage();
        String text = passage.span().of(article.text());
        Map<String, Object> document = document(Layout.PASSAGE, record, sequence);
        document.put(Layout.PLACE, passage.number());
        document.put(Layout.TWIN, SameWords.key(text));
        document.put(Layout.SINCE, record.family().since());
        document.put(Layout.TERMS, ReadyTerms.of(text, language));
        put(document, Layout.TITLE_TERMS, terms(article.title(), language));
        put(document, Layout.HEADING_TERMS, terms(passage.heading(), language));
        document.put(Layout.SHOWN, shown(record, vectors, text));
        Embedding vector = vectors.vector();
        if (vector != null) {
            document.put(Layout.VECTOR, Queries.numbers(ByteVectors.of(vector.vector())));
            document.put(
                    Layout.SENTENCES,
                    vectors.sentences().stream()
                            .map(sentence -> Map.of("vector", Queries.numbers(ByteVectors.of(sentence.vector()))))
                            .toList());
        }
        return document;
    }

    private static Map<String, Object> shown(ArticleRecord record, Vectors vectors, String text) {
        Article article = record.indexed().article();
        Passage passage = vectors.passage();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("article", article.id());
        shown.put("number", passage.number());
        shown.put("name", article.name());
        put(shown, "title", article.title());
        put(shown, "heading", passage.heading());
        shown.put("start", passage.span().start());
        shown.put("text", text);
        List<Integer> spans = new ArrayList<>();
        for (Span sentence : passage.sentences()) {
            spans.add(sentence.start());
            spans.add(sentence.end());
        }
        shown.put("spans", spans);
        shown.put("family", record.family().name());
        shown.put("since", record.family().since());
        put(shown, "source", article.source());
        LocalDate published = article.published();
        put(shown, "published", published == null ? null : published.toString());
        Embedding vector = vectors.vector();
        if (vector != null) {
            shown.put("vector", text(vector));
            shown.put(
                    "vectors",
                    vectors.sentences().stream().map(PassageDocuments::text).toList());
        }
        return shown;
    }

    private static String text(Embedding vector) {
        return Base64.getEncoder().encodeToString(ByteVectors.of(vector.vector()));
    }

    private static @Nullable String terms(@Nullable String text, Language language) {
        return text == null ? null : ReadyTerms.of(text, language);
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
