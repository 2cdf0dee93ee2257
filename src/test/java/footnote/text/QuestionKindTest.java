package footnote.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class QuestionKindTest {

    @ParameterizedTest
    @CsvFileSource(resources = "kinds.csv", delimiter = '|', numLinesToSkip = 1)
    void tellsWhatIsAskedForAndWhatGivesIt(String question, QuestionKind kind, String gives, String lacks) {
        assertEquals(kind, QuestionKind.of(question));
        assertTrue(kind.isIn(gives), gives);
        assertFalse(kind.isIn(lacks), lacks);
    }

    @ParameterizedTest
    @CsvSource({
        "Did the ferry sink?, YES_NO",
        "isn't the bridge closed?, YES_NO",
        "“Has the mayor resigned?”, YES_NO",
        "Do you know when the ferry sank?, TIME",
        "Can you tell me who opened the museum?, PERSON",
        "What did the mayor do?, OTHER",
        "Which port was the ferry heading for when it caught fire?, OTHER",
        "In which port did it lie where the fire began?, OTHER",
        "How and when did the fire break out?, TIME",
        "How many were aboard when it sank?, NUMBER",
        "What was the total number of passengers?, NUMBER"
    })
    void aYesIsAskedForWhereNothingElseIs(String question, QuestionKind kind) {
        assertEquals(kind, QuestionKind.of(question));
    }

    @Test
    void otherQuestionsAskForNothingInParticular() {
        assertEquals(QuestionKind.OTHER, QuestionKind.of("What did the mayor say about the bridge?"));
    }
}
