package footnote.answer.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainQuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            **How much** did the _bridge_ cost?                | How much did the bridge cost?
            https://example.org/bridge how much did it cost    | how much did it cost
            How much, see [this](https://example.org), was it? | How much, see this, was it?
            Who opened the bridge? 🎉👏                         | Who opened the bridge?
            What does `max_size` mean in form_4?               | What does max_size mean in form_4?
            Is 3 * 4 more than 2 * 5?                          | Is 3 4 more than 2 5?
            Who said "never"?                                  | Who said "never"?
            🤔                                                 | 🤔
            https://example.org/bridge                         | https://example.org/bridge
            """)
    void leavesTheWordsAlone(String question, String plain) {
        assertEquals(plain, PlainQuestion.of(question));
    }
}
