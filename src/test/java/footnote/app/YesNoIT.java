package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.article.Article;
import footnote.cli.Product;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that want a yes or a no, whose answer may be a denial. */
final class YesNoIT {

    private static final String ARTICLE = """
            The new library of Haldorp opened on Saturday after three years of work.
            The city did not pay for the reading room, which was given by the Arnesen foundation.
            Director Ilse Maan said that lending would remain free until the end of the year.
            The old building, empty since 2015, will not be torn down.
            About 400 people came to the opening, the oldest of them 97.
            """;

    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Did the city pay for the reading room?           | did not pay for the reading room
            Will the old building be torn down?              | will not be torn down
            Has the library of Haldorp opened?               | opened on Saturday
            Is lending free this year?                       | remain free until the end of the year
            """)
    void showsTheSentenceThatSaysYesOrNo(String question, String words) {
        Answer answer = ask(question);
        assertTrue(answer.text().contains(words), answer.text());
    }

    @Test
    void refusesWhatIsLeftOpen() {
        for (String question : List.of("Was Ilse Maan born in Haldorp?", "Did the architect win a prize for it?")) {
            assertEquals(Outcome.NOT_FOUND, ask(question).outcome(), question);
        }
    }

    private Answer ask(String question) {
        try (Product product = TestProduct.open(data)) {
            product.articles().put(new Article("library", "New library opens", null, null, null, null, ARTICLE));
            return product.assistant().ask(Question.of(question), AnswerListener.NONE);
        }
    }
}
