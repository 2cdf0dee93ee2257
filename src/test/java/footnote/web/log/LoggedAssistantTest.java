package footnote.web.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.fault.BadInputException;
import footnote.model.Stages;
import org.junit.jupiter.api.Test;

/** All that is asked of it, it asks of the one it logs. */
final class LoggedAssistantTest {

    private static final Question QUESTION = Question.of("Who won?");

    private final Assistant logged = new LoggedAssistant(new Strict(), "web", false, Stages.NONE);

    @Test
    void beginsTheConversation() {
        assertEquals("begun", logged.begin(QUESTION).conversation());
    }

    @Test
    void checksTheQuestion() {
        assertThrows(BadInputException.class, () -> logged.check(QUESTION));
    }

    @Test
    void passesAFailureOn() {
        assertThrows(BadInputException.class, () -> logged.ask(QUESTION, AnswerListener.NONE));
    }

    private static final class Strict implements Assistant {

        @Override
        public Answer ask(Question question, AnswerListener listener) {
            throw new BadInputException("It asks nothing.");
        }

        @Override
        public void check(Question question) {
            throw new BadInputException("It is not to be asked.");
        }

        @Override
        public Question begin(Question question) {
            return question.in("begun");
        }
    }
}
