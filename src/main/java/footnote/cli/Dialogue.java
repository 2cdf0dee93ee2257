package footnote.cli;

import footnote.answer.Answer;
import footnote.answer.Question;
import footnote.conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was said in one conversation: kept by the product under an id, or else remembered here. */
final class Dialogue {

    /** Who converses on the command line: one person, on their own machine. */
    private static final String OWNER = "command line";

    /** More says nothing about the present question, and what a question may carry is limited. */
    private static final int MOST_TURNS = 20;

    private final List<Turn> turns = new ArrayList<>();
    private @Nullable String id;
    private @Nullable Answer last;

    Question question(String text) {
        return new Question(text, id == null ? List.copyOf(turns) : List.of(), id, OWNER);
    }

    void answered(Answer answer) {
        last = answer;
        id = answer.conversation();
        turns.add(Turn.user(answer.question()));
        turns.add(Turn.assistant(answer.text()));
        if (turns.size() > MOST_TURNS) {
            turns.subList(0, turns.size() - MOST_TURNS).clear();
        }
    }

    Optional<Answer> last() {
        return Optional.ofNullable(last);
    }
}
