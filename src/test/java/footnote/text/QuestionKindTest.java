package footnote.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class QuestionKindTest {

    @ParameterizedTest
    @CsvFileSource(resources = "kinds.csv", delimiter = '|', numLinesToSkip = 1)
    void tellsWhatIsAskedForAndWhatGivesIt(String question, QuestionKind kind, String gives, String lacks) {
        assertEquals(kind, QuestionKind.of(question));
        assertTrue(kind.isIn(gives), gives);
        assertFalse(kind.isIn(lacks), lacks);
    }

    @Test
    void otherQuestionsAskForNothingInParticular() {
        assertEquals(QuestionKind.OTHER, QuestionKind.of("What did the mayor say about the bridge?"));
    }
}
