package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Citation;
import footnote.answer.Question;
import footnote.article.Article;
import footnote.cli.Product;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agency's story in several papers is one source, and the agency's is cited. */
final class CopiesIT {

    private static final String STORY = "The ferry Aurelia sank off the northern islands on Monday night."
            + " All of the forty people on board were taken to the harbour by two fishing boats, the coast guard said."
            + " The captain had left the bridge an hour before.";

    @TempDir
    private Path data;

    @Test
    void citesTheEarliestOfTheCopiesAsOneSource() {
        try (Product product = TestProduct.open(data)) {
            put(product, "paper", 3, STORY);
            put(product, "portal", 4, STORY);
            put(product, "agency", 2, STORY);
            Answer answer = product.assistant()
                    .ask(Question.of("How many people were on board the ferry Aurelia?"), AnswerListener.NONE);
            assertEquals(
                    List.of("agency"),
                    answer.citations().stream()
                            .map(Citation::article)
                            .distinct()
                            .toList());
            assertEquals(new Answer.Sources(3, 1), answer.sources());
        }
    }

    private static void put(Product product, String id, int day, String text) {
        product.articles().put(new Article(id, null, null, null, LocalDate.of(2024, 5, day), null, text));
    }
}
