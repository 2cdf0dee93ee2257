package footnote.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Question;
import footnote.cli.TestCli.Run;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.LineInput;
import footnote.cli.terminal.Screen;
import footnote.conversation.Turn;
import footnote.fault.UnavailableException;
import footnote.settings.CollectionSettings;
import footnote.settings.Values;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ChatCommandTest {

    private final TestCli cli = TestCli.withArticles();

    @Test
    void followUpsContinueTheKeptConversation() {
        cli.assistant.answers = question -> SampleAnswers.inConversation(question.text(), "conversation-5");
        cli.input("Who came?\n\nAnd when?\n/new\nWhere?\n").run("chat");
        List<Question> asked = cli.assistant.asked;
        assertNull(asked.get(0).conversation());
        assertEquals("conversation-5", asked.get(1).conversation());
        assertEquals(List.of(), asked.get(1).history());
        assertNull(asked.get(2).conversation());
    }

    @Test
    void followUpsCarryTheHistoryWhereNothingIsKept() {
        cli.input("Who came?\nAnd when?\n").run("chat");
        assertEquals(
                List.of(Turn.user("Who came?"), Turn.assistant("More than 2,000 people came. [1]")),
                cli.assistant.asked.get(1).history());
    }

    @Test
    void opensFootnoteInItsArticle() {
        Run run = cli.input("Who came?\n/open 1\n/open 2\n").run("chat");
        assertTrue(run.out().contains("""
                Rally
                article rally, characters 12 to 40 of 50

                Before it.

                >>More than
                2,000 people came.<< After it.
                """), run.out());
        assertTrue(run.err().contains("There is no footnote '2' in the last answer."), run.err());
    }

    @Test
    void saysWhenTheArticleHasChangedOrGone() {
        cli.collection.articles.put("rally", FakeCollection.article("rally", "Rally", "Other words."));
        assertTrue(cli.input("Who came?\n/open 1\n").run("chat").err().contains("has changed since"));
        cli.collection.articles.remove("rally");
        assertTrue(cli.input("Who came?\n/open 1\n").run("chat").err().contains("not in the collection any more"));
    }

    @Test
    void obeysItsWords() {
        Run run = cli.input("/sources\n/help\n/what\nWho?\n/sources\n/quit\nNever asked\n")
                .run("chat");
        assertEquals(0, run.exit());
        assertTrue(run.err().contains("There are no footnotes yet."), run.err());
        assertTrue(run.err().contains("There is no /what;"), run.err());
        assertTrue(run.out().contains("/open N "), run.out());
        assertEquals(3, run.out().split("2,000 people came", -1).length - 1);
        assertEquals(1, cli.assistant.asked.size());
    }

    @Test
    void goesOnAfterFailure() {
        cli.assistant.answers = question -> {
            throw new UnavailableException("The model is down.");
        };
        Run run = cli.input("One?\n" + "x".repeat(9000) + "\nTwo?\n").run("chat");
        assertEquals(0, run.exit());
        assertEquals(2, cli.assistant.asked.size());
        assertTrue(run.err().contains("The question has 9,000 characters;"), run.err());
    }

    @Test
    void refusesLineWithoutEndAndInvalidUtf8() {
        assertEquals(2, cli.input("x".repeat(2_000_000)).run("chat").exit());
        assertEquals(
                2, cli.input(new byte[] {'W', (byte) 0xFF, '\n'}).run("chat").exit());
        assertEquals(List.of(), cli.assistant.asked);
    }

    @Test
    void interruptStopsTheAnswerOnly() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        Console console = new Console(InputStream.nullInputStream(), writer, writer, Screen.NONE);
        new Chat(cli.open(new CollectionSettings(Path.of("/d"), null, Values.NONE)), console, new Hasty()).run();
        assertEquals(2, cli.assistant.asked.size());
        assertTrue(out.toString().contains("Stopped.\n"), out.toString());
    }

    /** A person who presses Ctrl-C at every answer. */
    private static final class Hasty implements LineInput {
        private final Iterator<String> lines = List.of("One?", "Two?").iterator();

        @Override
        public @Nullable String next() {
            return lines.hasNext() ? lines.next() : null;
        }

        @Override
        public void interruptibly(Runnable work, Runnable stop) {
            stop.run();
            work.run();
        }

        @Override
        public void close() {}
    }
}
