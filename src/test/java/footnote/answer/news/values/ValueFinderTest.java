package footnote.answer.news.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.answer.news.values.Asked.Sort;
import footnote.text.analysis.AnalysedText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValueFinderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2022, 1, 5);

    private static List<String> found(String question, String sentence) {
        AnalysedText asked = AnalysedText.of(question);
        return new ValueFinder(asked)
                .in(AnalysedText.of(sentence), PUBLISHED, EnumSet.allOf(Sort.class)).stream()
                        .map(found -> found.span().of(sentence))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many were hurt?      | The fall hurt eleven people.                   | eleven
            Who won?                 | The cup went to Ilse Brandt.                   | Ilse Brandt
            When did it fall?        | It fell on Tuesday.                            | Tuesday
            When did it leave?       | It left the pier at 16:40.                     | 16:40
            What was the turnout?    | Turnout was 61.4 percent.                      | 61.4 percent
            What did it cost?        | The hall cost 86 million crowns.               | 86 million
            """)
    void findsNumbersDatesAndNames(String question, String sentence, String value) {
        assertEquals(List.of(value), found(question, sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many were hurt?             | They won the match 2-1.
            How many of the 40 were hurt?   | There were 40.
            Who beat Ilse Brandt?           | It was hard for Brandt.
            """)
    void leavesOutPairsAndWhatTheQuestionHas(String question, String sentence) {
        assertEquals(List.of(), found(question, sentence));
    }

    @Test
    void tellsThemInTheOrderOfTheSentence() {
        assertEquals(
                List.of("nine", "Tuesday", "Port Marl"),
                found("What happened?", "It killed nine on Tuesday, near Port Marl."));
    }
}
