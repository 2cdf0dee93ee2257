package footnote.answer.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Question;
import footnote.answer.receipt.ReceiptBook;
import footnote.conversation.Archive;
import footnote.conversation.ShownTurn;
import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import footnote.fault.BadInputException;
import footnote.store.sql.SqlConversations;
import footnote.store.sqlite.SqliteFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConversingTest {

    @TempDir
    private Path folder;

    private @Nullable Archive archive;
    private final List<List<Turn>> told = new ArrayList<>();

    @BeforeEach
    void open() {
        archive = SqlConversations.in(SqliteFile.open(folder.resolve("c.db")), Clock.systemUTC(), Duration.ofDays(90));
    }

    @AfterEach
    void close() {
        archive().close();
    }

    private Archive archive() {
        return Objects.requireNonNull(archive);
    }

    /** Says back what it is asked. */
    private Answer echo(Question question, List<Turn> history, AnswerListener listener) {
        told.add(history);
        listener.on(new AnswerEvent.Text("Echo: " + question.text()));
        return AnswerBuilder.about(
                question.text(), question.conversation(), "Echo: " + question.text(), new Answer.Millis(0, 0, 0));
    }

    private Conversing conversing(Answerer answerer) {
        return new Conversing(answerer, archive(), ReceiptBook.NONE);
    }

    private static Question question(String text, @Nullable String conversation, String owner) {
        return new Question(text, List.of(), conversation, owner);
    }

    @Test
    void beginsAConversationAndGoesOnInIt() {
        Conversing conversing = conversing(this::echo);
        Answer first = conversing.ask(question("one", null, "reader"), AnswerListener.NONE);
        Answer second = conversing.ask(question("two", first.conversation(), "reader"), AnswerListener.NONE);
        assertEquals(first.conversation(), second.conversation());
        assertEquals(List.of(List.of(), List.of(Turn.user("one"), Turn.assistant("Echo: one"))), told);
    }

    /** Asked twice, the same question is kept with the answer of each time, by the answer's id. */
    @Test
    void keepsEachAnswerAsItWasShownBeforeItIsFinished() {
        Conversing conversing = conversing(this::echo);
        Question begun = conversing.begin(question("same", null, "reader"));
        String id = Objects.requireNonNull(begun.conversation());
        List<Integer> keptWhenFinished = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Answer answer = conversing.ask(begun, event -> {
                if (event instanceof AnswerEvent.Finished) {
                    keptWhenFinished.add(shown(id).size());
                }
            });
            answers.add(answer.id());
        }
        assertEquals(List.of(1, 2), keptWhenFinished);
        List<StoredAnswer> shown = shown(id);
        assertEquals(answers, shown.stream().map(StoredAnswer::answer).toList());
        for (int i = 0; i < 2; i++) {
            assertTrue(shown.get(i).json().contains("\"id\":\"" + answers.get(i) + "\""));
        }
    }

    private List<StoredAnswer> shown(String conversation) {
        return turns(conversation).stream()
                .map(ShownTurn::shown)
                .map(Objects::requireNonNull)
                .toList();
    }

    private List<ShownTurn> turns(String conversation) {
        return archive().find(conversation, "reader").orElseThrow().exchanges();
    }

    @Test
    void keepsWhatThereIsOfAnAnswerThatWasCutOff() {
        Conversing conversing = conversing((question, history, listener) -> {
            listener.on(new AnswerEvent.Text("So far "));
            listener.on(new AnswerEvent.Text("so good."));
            listener.on(new AnswerEvent.Notice("Slow today."));
            throw new CancellationException();
        });
        Question begun = conversing.begin(question("one", null, "reader"));
        assertThrows(CancellationException.class, () -> conversing.ask(begun, AnswerListener.NONE));
        ShownTurn cut = turns(Objects.requireNonNull(begun.conversation())).getFirst();
        assertFalse(cut.complete());
        assertEquals("So far so good.", cut.text());
        String json = Objects.requireNonNull(cut.shown()).json();
        assertTrue(json.contains("\"outcome\":null") && json.contains("Slow today."), json);
        assertEquals(
                List.of(),
                archive()
                        .turns(Objects.requireNonNull(begun.conversation()), "reader")
                        .orElseThrow());
    }

    @Test
    void keepsNothingOfAQuestionInNobodysName() {
        Question question = Question.of("one");
        Conversing conversing = conversing(this::echo);
        assertEquals(question, conversing.begin(question));
        assertEquals(null, conversing.ask(question, AnswerListener.NONE).conversation());
        assertEquals(List.of(), archive().list("", 9));
    }

    @Test
    void knowsNobodyElsesConversation() {
        Conversing conversing = conversing(this::echo);
        String id = conversing
                .ask(question("one", null, "reader"), AnswerListener.NONE)
                .conversation();
        assertNotNull(id);
        for (Question question : List.of(question("two", id, "stranger"), question("two", "no such", "reader"))) {
            assertThrows(BadInputException.class, () -> conversing.ask(question, AnswerListener.NONE));
        }
        assertEquals(1, turns(id).size());
    }

    /** A failure keeps nothing, and tells of no finished answer. */
    @Test
    void keepsNothingOfAFailure() {
        Conversing conversing = conversing((question, history, listener) -> {
            throw new IllegalStateException("no luck");
        });
        Question begun = conversing.begin(question("one", null, "reader"));
        assertThrows(
                IllegalStateException.class,
                () -> conversing.ask(begun, event -> {
                    throw new AssertionError(event);
                }));
        assertTrue(archive()
                .find(Objects.requireNonNull(begun.conversation()), "reader")
                .isEmpty());
    }
}
