package footnote.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.cli.House;
import footnote.eval.EvalQuestion;
import footnote.eval.EvalSet;
import footnote.ingest.ArticleCollection;
import footnote.testing.Shared;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every quote is its article's text at its offsets, without exception. */
final class ExactQuotesIT {

    private static final long SEED = 20_220_105;
    private static final int FROM_EACH = 51; // the smallest set has 47, which makes 200
    private static final int FROM_ONE = 200;

    @TempDir
    private Path data;

    @Test
    void quotesOfTheSampleAreExact() {
        List<EvalQuestion> questions =
                new ArrayList<>(EvalSet.read(Shared.path("eval/seeds")).questions());
        for (String set : List.of("xquad", "clapnq", "mtrag-un", "rgb-noise")) {
            questions.addAll(Draw.of(set, FROM_EACH, SEED));
        }
        try (House house = TestHouse.withSample(data)) {
            check("the sample", questions, house.assistant(), house.articles());
        }
    }

    @Test
    void quotesOfManyArticlesAreExact() {
        EvalSet set = EvalSet.read(Shared.path("eval/xquad"));
        try (House house = TestHouse.open(data)) {
            set.articles().forEach(house.articles()::put);
            check(set.name(), Draw.of(set, FROM_ONE, SEED), house.assistant(), house.articles());
        }
    }

    private static void check(
            String what, List<EvalQuestion> questions, Assistant assistant, ArticleCollection articles) {
        Quotes quotes = new Quotes(articles);
        for (EvalQuestion question : questions) {
            Question asked = new Question(question.text(), question.history(), null, "");
            quotes.check(assistant.ask(asked, AnswerListener.NONE));
        }
        System.out.printf("Exact quotes over %s: %s.%n", what, quotes);
        assertTrue(quotes.citations() > 0);
    }
}
