package footnote.collection.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.article.Article;
import footnote.collection.Storage;
import footnote.collection.copies.ArticleWriter;
import footnote.store.lucene.LuceneStorage;
import footnote.testing.MadeUp;
import footnote.testing.News;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of many generated articles no line is taken for the site's but those that were put there. */
final class SiteLinesIT {

    private static final int ARTICLES = Integer.getInteger("footnote.articles", 2_000);

    @TempDir
    private Path folder;

    @Test
    void losesNoSentenceOfManyArticles() {
        List<Article> news = new ArrayList<>();
        for (News.Item item : News.articles(ARTICLES, 1)) {
            Article article = item.article();
            news.add(new Article(
                    article.id(),
                    article.title(),
                    article.source(),
                    null,
                    article.published(),
                    article.url(),
                    article.text() + "\n\n" + line(article)));
        }
        try (Storage storage = LuceneStorage.open(folder, MadeUp.ENCODER, MadeUp.DIMENSION)) {
            LocalCollection collection = new LocalCollection(storage, new Vectoriser(MadeUp.encoder()));
            ArticleWriter writer = new ArticleWriter(storage, Clock.systemUTC());
            long begin = System.nanoTime();
            collection.putAll(news, event -> {});
            long put = System.nanoTime();
            for (Article article : news) {
                List<String> lines = writer.repeated(article, article.id()).lines().stream()
                        .map(span -> span.of(article.text()))
                        .toList();
                assertEquals(List.of(line(article)), lines, article.id());
            }
            System.out.printf(
                    "%,d articles put in %.1f s, their lines looked at in %.1f s; all %,d lines of the sites found, nothing else%n",
                    ARTICLES, (put - begin) / 1e9, (System.nanoTime() - put) / 1e9, ARTICLES);
        }
    }

    private static String line(Article article) {
        return "Letters to the " + Objects.requireNonNull(article.source()) + " are printed on Saturdays.";
    }
}
