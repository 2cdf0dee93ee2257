package footnote.answer.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.conversation.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandaloneQuestionTest {

    /** Likeness by length: enough to choose between names of different kinds of length. */
    private final StandaloneQuestion standalone =
            new StandaloneQuestion((one, two) -> -Math.abs(one.length() - two.length()), question -> 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what was asked | what was answered | the follow-up | the question that stands alone
                "How did Norway react to the strike?|Norway sent envoys.|And Chile?|How did Chile react to the strike?",
                "How did Norway react to the strike?|Norway sent envoys.|What about Chile?|How did Chile react to the strike?",
                "How many ships were sent?|Ten ships were sent.|And for how long?|For how long ships were sent?",
                "Who was fined for the leak?|The Harbour Company was fined.|How much?|How much was fined for the leak?",
                "Who asked the minister?|Deputy Ada Lovelace, of the Tide Party, asked.|Which party does she belong to?|Which party does Ada Lovelace belong to?",
                "Who opened the bridge?|Mayor Ada Lovelace opened it.|What is her job?|What is Ada Lovelace's job?",
                "What did Ada Lovelace say?|She said no.|Why did he ask her about it?|Why did Ada Lovelace ask Ada Lovelace about it?",
                "Who opened the bridge?|The mayor.|Which month?|Which month? Who opened the bridge?",
                "Who opened the bridge?|The mayor.|Who was fined?|Who was fined?",
                "Who opened the bridge?|The mayor.|Who lost the vote?|Who lost the vote?",
                "When was the bridge closed?|In May.|Why?|Why was the bridge closed?",
                "Who opened the bridge?|The mayor.|How many people live in Chile?|How many people live in Chile?"
            })
    void makesFollowUpsStandAlone(String asked, String answered, String followUp, String expected) {
        List<Turn> history = List.of(Turn.user(asked), Turn.assistant(answered));

        assertEquals(expected, standalone.of(followUp, history));
    }

    @Test
    void reachesThroughAnEarlierFollowUp() {
        List<Turn> history = List.of(
                Turn.user("How did Norway react to the strike?"),
                Turn.assistant("It sent envoys."),
                Turn.user("And Chile?"),
                Turn.assistant("It did nothing."));

        assertEquals("How did Spain react to the strike?", standalone.of("And Spain?", history));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the follow-up in between | the next | what stands alone
                "No, it closed in 2001, right?|What about the tickets?|The tickets? When did the brewery close?",
                "And the staff?|How about the kettles?|The kettles? When did the brewery close?",
                "And the staff?|And what was done with them?|What was done with them? The staff? When did the brewery close?"
            })
    void whatAboutAnotherThingLeavesBehindWhatWasAskedInBetween(String between, String next, String expected) {
        List<Turn> history = List.of(
                Turn.user("When did the brewery close?"),
                Turn.assistant("It closed in 1994."),
                Turn.user(between),
                Turn.assistant("I found nothing."));

        assertEquals(expected, standalone.of(next, history));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what was asked | what was answered | the follow-up | what the articles answer best
                "Who runs Lace & Sons Ltd?|The firm Lace & Sons Ltd was fined. Its director is Ada Lovelace.|What did she say?|What did Ada Lovelace say?",
                "Who beat Ada Lovelace?|Mary Shelley of Tide Rovers beat Ada Lovelace.|Where was she born?|Where was Mary Shelley born?"
            })
    void pronounMeansThePersonWithWhomTheArticlesAnswerBest(
            String asked, String answered, String followUp, String best) {
        StandaloneQuestion choosing =
                new StandaloneQuestion((one, two) -> 0, question -> question.equals(best) ? 1 : 0.5);
        List<Turn> history = List.of(Turn.user(asked), Turn.assistant(answered));

        assertEquals(best, choosing.of(followUp, history));
    }

    @Test
    void leavesAFirstQuestionAlone() {
        assertEquals("And Chile?", standalone.of("And Chile?", List.of()));
    }
}
