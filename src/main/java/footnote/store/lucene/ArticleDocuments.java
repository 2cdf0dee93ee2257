package footnote.store.lucene;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.article.Cut;
import footnote.article.PageStart;
import footnote.article.Passage;
import footnote.article.Repeated;
import footnote.collection.ArticleRecord;
import footnote.collection.ArticleRecord.Lines;
import footnote.collection.IndexedArticle;
import footnote.collection.KeptArticle;
import footnote.collection.StoredArticle;
import footnote.search.ByteVectors;
import footnote.text.Language;
import footnote.text.LanguageGuess;
import footnote.text.SameWords;
import footnote.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Articles to documents and back. */
final class ArticleDocuments {

    private ArticleDocuments() {}

    static List<Document> of(ArticleRecord written) {
        IndexedArticle indexed = written.indexed();
        Article article = indexed.article();
        Language language = LanguageGuess.of(article.text());
        List<Document> block = new ArrayList<>();
        for (IndexedArticle.Vectors vectors : indexed.passages()) {
            for (Embedding vector : vectors.sentences()) {
                block.add(sentence(article, vector));
            }
            Document passage = passage(article, vectors, language);
            addFamily(passage, written.family());
            block.add(passage);
        }
        Document whole = article(indexed, language);
        addFamily(whole, written.family());
        whole.add(new NumericDocValuesField(
                IndexFields.KIN, SameWords.key(written.family().name())));
        addBackground(whole, written);
        addLines(whole, written);
        if (indexed.isPending()) {
            whole.add(pending(IndexFields.ARTICLE));
        }
        block.add(whole);
        return block;
    }

    private static Document sentence(Article article, Embedding vector) {
        Document document = document(IndexFields.SENTENCE, article);
        document.add(vector(IndexFields.SENTENCE_VECTOR, vector));
        return document;
    }

    private static Document passage(Article article, IndexedArticle.Vectors vectors, Language language) {
        Passage passage = vectors.passage();
        Document document = document(IndexFields.PASSAGE, article);
        document.add(new StoredField(IndexFields.NAME, article.name()));
        document.add(new StoredField(IndexFields.NUMBER, passage.number()));
        document.add(new StoredField(IndexFields.START, passage.span().start()));
        document.add(new WordsField(IndexFields.TEXT, passage.span().of(article.text()), Field.Store.YES, language));
        document.add(new StoredField(IndexFields.SPANS, spans(passage.sentences())));
        document.add(new NumericDocValuesField(
                IndexFields.TWIN, SameWords.key(passage.span().of(article.text()))));
        addProvenance(document, article);
        addText(document, IndexFields.TITLE, article.title(), language);
        addText(document, IndexFields.HEADING, passage.heading(), language);
        Embedding vector = vectors.vector();
        document.add(vector == null ? pending(IndexFields.PASSAGE) : vector(IndexFields.PASSAGE_VECTOR, vector));
        return document;
    }

    private static Field vector(String field, Embedding vector) {
        return new KnnByteVectorField(field, ByteVectors.of(vector.vector()), VectorSimilarityFunction.COSINE);
    }

    private static Field pending(String kind) {
        return new StringField(IndexFields.PENDING, kind, Field.Store.YES);
    }

    static boolean isPending(Document document) {
        return document.get(IndexFields.PENDING) != null;
    }

    private static Document article(IndexedArticle indexed, Language language) {
        Article article = indexed.article();
        String title = article.title();
        String text = Repeated.without(article.text(), indexed.repeated().cut(article.text()));
        Document document = document(IndexFields.ARTICLE, article);
        document.add(new SortedDocValuesField(IndexFields.ORDER, new BytesRef(article.id())));
        document.add(new StoredField(IndexFields.BODY, article.text()));
        document.add(
                new WordsField(IndexFields.FULL, (title == null ? "" : title + "\n") + text, Field.Store.NO, language));
        document.add(new StoredField(IndexFields.ORIGIN, indexed.origin()));
        addStored(document, IndexFields.HEADLINE, article.title());
        addProvenance(document, article);
        addStored(document, IndexFields.AUTHOR, article.author());
        addStored(document, IndexFields.URL, article.url());
        if (!article.pages().isEmpty()) {
            document.add(new StoredField(IndexFields.PAGES, pages(article.pages())));
        }
        return document;
    }

    private static void addProvenance(Document document, Article article) {
        String source = article.source();
        if (source != null) {
            document.add(new StoredField(IndexFields.SOURCE, source));
            document.add(new StringField(IndexFields.PUBLICATION, source, Field.Store.NO));
        }
        LocalDate published = article.published();
        if (published != null) {
            document.add(new StoredField(IndexFields.PUBLISHED, published.toString()));
            document.add(new IntPoint(IndexFields.DAY, day(published)));
        }
    }

    /** Days since 1970; those that no article is from are as far away as can be counted. */
    static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static @Nullable LocalDate published(Document document) {
        String published = document.get(IndexFields.PUBLISHED);
        return published == null ? null : LocalDate.parse(published);
    }

    private static void addFamily(Document document, ArticleRecord.Family family) {
        document.add(new StringField(IndexFields.FAMILY, family.name(), Field.Store.YES));
        document.add(new NumericDocValuesField(IndexFields.SINCE, family.since()));
        document.add(new StoredField(IndexFields.SINCE, family.since()));
    }

    private static void addBackground(Document document, ArticleRecord written) {
        addStored(document, IndexFields.LANGUAGE, written.language());
        written.sketch().forEach(band -> document.add(new StringField(IndexFields.SKETCH, band, Field.Store.NO)));
        for (Cut cut : written.cuts()) {
            document.add(new StoredField(IndexFields.CUT, cut.line() + "\t" + cut.reason() + "\t" + cut.text()));
        }
    }

    private static void addLines(Document document, ArticleRecord written) {
        Lines lines = written.lines();
        document.add(new StringField(IndexFields.PLACE, lines.place(), Field.Store.NO));
        lines.all().forEach(line -> document.add(new StringField(IndexFields.LINE, line, Field.Store.NO)));
        lines.site().forEach(line -> document.add(new StringField(IndexFields.SITE_LINE, line, Field.Store.NO)));
        List<Span> repeated = written.indexed().repeated().lines();
        if (!repeated.isEmpty()) {
            document.add(new StoredField(IndexFields.REPEATED, spans(repeated)));
        }
    }

    private static Repeated repeated(Document document) {
        String spans = document.get(IndexFields.REPEATED);
        return spans == null ? Repeated.NONE : new Repeated(spans(spans));
    }

    private static List<Cut> cuts(Document document) {
        List<Cut> cuts = new ArrayList<>();
        for (String cut : document.getValues(IndexFields.CUT)) {
            String[] parts = cut.split("\t", 3);
            cuts.add(new Cut(Integer.parseInt(parts[0]), parts[2], parts[1]));
        }
        return List.copyOf(cuts);
    }

    /** The family of an article's copies; by itself where an earlier version did not look for copies. */
    static String family(Document document) {
        String family = document.get(IndexFields.FAMILY);
        return family == null ? document.get(IndexFields.ID) : family;
    }

    static OptionalLong since(Document document) {
        IndexableField since = document.getField(IndexFields.SINCE);
        return since == null
                ? OptionalLong.empty()
                : OptionalLong.of(since.numericValue().longValue());
    }

    private static Document document(String kind, Article article) {
        Document document = new Document();
        document.add(new StringField(IndexFields.KIND, kind, Field.Store.NO));
        document.add(new StringField(IndexFields.ID, article.id(), Field.Store.YES));
        return document;
    }

    private static void addText(Document document, String field, @Nullable String value, Language language) {
        if (value != null) {
            document.add(new WordsField(field, value, Field.Store.YES, language));
        }
    }

    private static void addStored(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(field, value));
        }
    }

    /** An article as it was written; what an earlier version did not keep is empty. */
    static StoredArticle stored(Document document) {
        OptionalLong since = since(document);
        return new StoredArticle(
                kept(document),
                document.get(IndexFields.LANGUAGE),
                family(document),
                since.isPresent() ? since.getAsLong() : null,
                cuts(document),
                repeated(document),
                isPending(document));
    }

    static KeptArticle kept(Document document) {
        Article article = new Article(
                document.get(IndexFields.ID),
                document.get(IndexFields.HEADLINE),
                document.get(IndexFields.SOURCE),
                document.get(IndexFields.AUTHOR),
                published(document),
                document.get(IndexFields.URL),
                document.get(IndexFields.BODY),
                pages(document.get(IndexFields.PAGES)));
        return new KeptArticle(article, document.get(IndexFields.ORIGIN));
    }

    static int number(Document document, String field) {
        return Objects.requireNonNull(document.getField(field)).numericValue().intValue();
    }

    private static String pages(List<PageStart> pages) {
        return pages.stream().map(page -> page.page() + " " + page.start()).collect(Collectors.joining(" "));
    }

    /** @param pages {@code null} for an article without pages, or from a version that kept none */
    private static List<PageStart> pages(@Nullable String pages) {
        if (pages == null) {
            return List.of();
        }
        String[] numbers = pages.split(" ");
        List<PageStart> starts = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            starts.add(new PageStart(Integer.parseInt(numbers[i]), Integer.parseInt(numbers[i + 1])));
        }
        return starts;
    }

    private static String spans(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(span.start()).append(' ').append(span.end()).append(' ');
        }
        return text.toString().strip();
    }

    static List<Span> spans(String text) {
        String[] numbers = text.split(" ");
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            spans.add(new Span(Integer.parseInt(numbers[i]), Integer.parseInt(numbers[i + 1])));
        }
        return spans;
    }
}
