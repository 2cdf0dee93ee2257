package footnote.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.cli.Product;
import footnote.collection.ArticleCollection;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
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
        try (Product product = TestProduct.withSample(data)) {
            check("the sample", questions, product.assistant(), product.articles());
        }
    }

    @Test
    void quotesOfManyArticlesAreExact() {
        EvalSet set = EvalSet.read(Shared.path("eval/xquad"));
        try (Product product = TestProduct.open(data)) {
            set.articles().forEach(product.articles()::put);
            check(set.name(), Draw.of(set, FROM_ONE, SEED), product.assistant(), product.articles());
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
