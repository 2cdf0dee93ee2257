package footnote.answer.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.conversation.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionPartsTest {

    private final QuestionParts parts = new QuestionParts(new StandaloneQuestion((one, two) -> 0, question -> 0));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who bought the bridge and where is the bridge now?|Who bought the bridge?|Where is the bridge now?",
                "When was the dam built and why?|When was the dam built?|Why was the dam built?",
                "How and when did the strike begin?|How did the strike begin?|When did the strike begin?",
                "Who opened the port? How much did the port cost?|Who opened the port?|How much did the port cost?",
                "Who opened the port, and in which year did the port close?|Who opened the port?|In which year did the port close?",
                "who won the vote and who lost the vote?|who won the vote?|Who lost the vote?",
                "Who stormed the airport and when was it retaken?|Who stormed the airport?|When was it retaken? Who stormed the airport?"
            })
    void takesApart(String question, String first, String second) {
        assertEquals(List.of(first, second), parts.of(question, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who bought the bridge?",
                "What did Norway and Chile agree on?",
                "What is the difference between how a bill is passed and how a bill is drafted?",
                "Who is the man who left and who came back?",
                "Tell me about the rally and what was said there",
                "Who? What? When? Where?",
                "",
                "?"
            })
    void leavesOneQuestionWhole(String question) {
        assertEquals(List.of(), parts.of(question, List.of()));
    }

    @Test
    void partsOfAFollowUpReachBack() {
        List<Turn> history = List.of(Turn.user("What did Ada Lovelace write?"), Turn.assistant("A program."));

        assertEquals(
                List.of("When did Ada Lovelace write it?", "Where did Ada Lovelace live?"),
                parts.of("When did she write it? Where did she live?", history));
    }
}
