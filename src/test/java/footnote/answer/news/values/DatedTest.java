package footnote.answer.news.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.answer.RelativeDay;
import footnote.answer.news.AsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatedTest {

    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 1, 5);

    @ParameterizedTest
    @CsvSource({
        "The tower fell on Tuesday., Tuesday, 2022-01-04",
        "The tower fell on Wednesday., Wednesday, 2022-01-05",
        "The tower fell yesterday., yesterday, 2022-01-04",
        "The tower fell on Thursday night., Thursday, 2021-12-30",
        "It will be shut until Friday., Friday, 2022-01-07",
        "The repair is to last until Wednesday., Wednesday, 2022-01-12"
    })
    void tellsARelativeDayFromTheDayOfPublication(String text, String words, LocalDate date) {
        assertEquals(List.of(new RelativeDay(words, date)), RelativeDays.in(text, PUBLISHED));
    }

    @ParameterizedTest
    @CsvSource({
        "The tower will be pulled down on Friday.",
        "The market is held every Tuesday.",
        "It fell on 3 January 2022.",
        "It was shut until Friday.",
        "It fell last week."
    })
    void tellsNoneWhereItIsNotSure(String text) {
        assertEquals(List.of(), RelativeDays.in(text, PUBLISHED));
    }

    @Test
    void tellsNoneWithoutADayOfPublication() {
        assertEquals(List.of(), RelativeDays.in("The tower fell on Tuesday.", null));
    }

    @ParameterizedTest
    @CsvSource({
        "How many were known to be hurt on 6 January?, 2024-01-06",
        "How many had died as of 4 March 2023?, 2023-03-04",
        "What was known by 9 February?, 2024-02-09",
        "How many had died as of 20 December?, 2023-12-20"
    })
    void readsByWhichDayAQuestionAsksWhatWasKnown(String question, LocalDate day) {
        assertEquals(Optional.of(day), AsOf.in(question, LocalDate.of(2024, 2, 12)));
    }

    @ParameterizedTest
    @CsvSource({"How many marched on 6 January?", "What is known of the fire?", "How many had died by then?"})
    void asksOfAllTimeOtherwise(String question) {
        assertEquals(Optional.empty(), AsOf.in(question, LocalDate.of(2024, 2, 12)));
    }
}
