package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.article.Article;
import footnote.cli.Product;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal never says that no article mentions a word of which a form stands there. */
final class FormsInRefusalsIT {

    private static final String ARTICLE = """
            The ferry sank off Norland on Monday. "A hatch was left open," captain Ada Marsh said.
            Divers swam to the wreck and brought up the log, which the mate wrote. The owners sold the sister ship in May
            and chose a yard in Haldorp for the next one. Two of the crew had broken their arms.
            """;

    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What did the Danish queen say about orchids?        | say
            Which violinist will sell her Stradivarius?         | sell
            How deep did the submarine Kestrel sink?            | sink
            What does the novelist Pertwee write in Portuguese? | write
            Did astronauts choose the colour of Saturn's moons? | choose
            Which record did swimmer Lindqvist break or swim?   | swim
            """)
    void namesNoWordThatStandsThereInAnotherForm(String question, String word) {
        try (Product product = TestProduct.open(data)) {
            product.articles().put(new Article("ferry", "Ferry sinks", null, null, null, null, ARTICLE));
            Answer answer = product.assistant().ask(Question.of(question), AnswerListener.NONE);

            assertEquals(Outcome.NOT_FOUND, answer.outcome(), answer.text());
            assertFalse(answer.text().contains("“" + word + "”"), answer.text());
        }
    }
}
