package footnote.answer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.text.Terms;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question takes for granted, and where a text says it. */
final class PredicateTest {

    @ParameterizedTest
    @CsvSource({
        "Why did the ferry sink?, sink",
        "When did Iceland leave the union?, leave",
        "How many boats does the old harbour master sell?, sell",
        "Who did the owners of the ferry blame for it?, blame",
        "Where Did the mayor resign?, resign"
    })
    void isTheVerbBehindTheSubject(String question, String verb) {
        assertEquals(verb, predicate(question).verb());
    }

    @ParameterizedTest
    @CsvSource({"Who sank the ferry?", "What is the harbour called?", "did", "Why did it?", "''"})
    void asksOtherwise(String question) {
        assertEquals(Optional.empty(), Predicate.of(question));
    }

    @ParameterizedTest
    @CsvSource({
        "Why did the mayor resign?, The mayor resigned on Friday.",
        "Why did the mayor resign?, Her resignation came on Friday.",
        "Why did the mayor resign?, The mayor quit.",
        "Why did Iceland leave the union?, Iceland left it in May.",
        "When did the town buy the boat?, The boat was bought in May.",
        "When did the town buy the boat?, It was a dear purchase."
    })
    void isSaidInOneWordOrAnother(String question, String text) {
        assertTrue(predicate(question).isSaid(Terms.content(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "Why did the mayor resign?, The mayor opened the harbour on Friday.",
        "Why did Iceland leave the union?, Iceland is a member of the union.",
        "When did the town apologise?, The town bought the boat."
    })
    void isNotSaid(String question, String text) {
        assertFalse(predicate(question).isSaid(Terms.content(text)));
    }

    private static Predicate predicate(String question) {
        return Predicate.of(question).orElseThrow();
    }
}
