package footnote.app;

import footnote.article.Article;
import footnote.article.ArticleFacts;
import footnote.article.ArticleReader;
import footnote.article.Draft;
import footnote.article.Passage;
import footnote.article.RawArticle;
import footnote.article.Splitter;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import footnote.text.analysis.AnalysedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Parts of the two roads, each on one article, sentence or question after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"--enable-native-access=ALL-UNNAMED", "--add-modules", "jdk.incubator.vector"})
public class PartsBenchmark {

    /** As many are taken in for {@link #retrieval}. */
    private static final int KEPT = 100;

    @Param("evaluation/wikinews")
    public String set = "";

    private final Splitter splitter = new Splitter();
    private final ArticleReader reader = new ArticleReader();
    private List<Article> articles = List.of();
    private List<EvalQuestion> questions = List.of();
    private @Nullable OwnRoad road;
    private int next;

    @Setup
    public void open() throws IOException {
        EvalSet read = EvalSet.read(Path.of(set));
        articles = read.articles();
        questions = read.questions();
        road = new OwnRoad(Files.createTempDirectory("parts"), Machine.cores());
        road.ingest(articles.subList(0, Math.min(KEPT, articles.size())));
    }

    @TearDown
    public void close() {
        if (road != null) {
            road.close();
        }
    }

    private Article article() {
        return articles.get(next++ % articles.size());
    }

    @Benchmark
    public Draft cleaning() {
        return reader.read(RawArticle.text(ArticleFacts.NONE, article().text()));
    }

    @Benchmark
    public List<Passage> splitting() {
        return splitter.split(article().text());
    }

    @Benchmark
    public AnalysedText analysis() {
        return AnalysedText.of(questions.get(next++ % questions.size()).text());
    }

    @Benchmark
    public @Nullable String retrieval() {
        return road == null ? null : road.first(questions.get(next++ % questions.size()).text());
    }
}
