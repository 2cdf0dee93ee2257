package footnote.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.answer.Assistant;
import footnote.fault.CollectionException;
import footnote.fault.UnavailableException;
import footnote.testing.FakeSlack;
import footnote.testing.FakeSlack.Called;
import footnote.testing.FakeSlack.Fault;
import footnote.testing.FakeSlack.Message;
import footnote.testing.SlackSender;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Slack in every state: in the end the question is answered, and once. */
final class FaultsTest {

    private static final ObjectNode ASKED =
            SlackSender.event("Ev1", SlackSender.mention("C1", "1700000001.000001", "How many?"));

    @TempDir
    private Path folder;

    static Stream<Arguments> faults() {
        return Stream.of("chat.postMessage", "chat.update")
                .flatMap(method -> Stream.of(
                        Arguments.of(method, new Fault.Status(429, method.equals("chat.update") ? "0" : "1")),
                        Arguments.of(method, new Fault.Status(429, "")),
                        Arguments.of(method, new Fault.Status(503, "")),
                        Arguments.of(method, new Fault.NotOk("internal_error")),
                        Arguments.of(method, new Fault.NotOk("ratelimited")),
                        Arguments.of(method, new Fault.Dropped()),
                        Arguments.of(method, new Fault.DoneAndDropped()),
                        Arguments.of(method, new Fault.Slow(200)),
                        Arguments.of(method, new Fault.Garbage())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void answersOnceAllTheSame(String method, Fault fault) throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            slack.faults(call -> call.method().equals(method) && call.number() == 1 ? fault : new Fault.None());
            bench.sender.event(ASKED);
            bench.awaitDone();
            assertEquals(1, bench.message().part());
            assertEquals(1, bench.asked.size(), "asked once");
        }
    }

    @Test
    void readsTheThreadBeforeItPostsAgain() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            for (int i = 0; i < 40; i++) {
                slack.forge("C1", "1700000001.000001", "Ev1");
            }
            slack.faults(call -> call.method().equals("chat.postMessage") && call.number() == 1
                    ? new Fault.DoneAndDropped()
                    : new Fault.None());
            bench.sender.event(ASKED);
            bench.awaitDone();
            assertEquals(1, slack.calls("chat.postMessage").size());
            assertEquals(3, slack.calls("conversations.replies").size(), "page for page");
            assertEquals(41, slack.messages().size());
        }
    }

    @Test
    void sendsTheWordsAloneWhereBlocksAreRejected() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            slack.faults(call -> hasBlocks(call) ? new Fault.NotOk("invalid_blocks") : new Fault.None());
            bench.sender.event(ASKED);
            bench.awaitDone();
            assertTrue(bench.message().text().contains("More than 2,000 people came."));
            assertTrue(bench.message().blocks().isEmpty());
        }
    }

    private static boolean hasBlocks(Called call) {
        return call.field("blocks").length() > 2;
    }

    @Test
    void postsAnewWhereThePlaceholderIsGone() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            slack.faults(call ->
                    call.method().equals("chat.update") ? new Fault.NotOk("message_not_found") : new Fault.None());
            bench.sender.event(ASKED);
            bench.awaitDone();
            assertEquals(2, slack.messages().size());
            assertEquals(1, slack.messages().getLast().part());
        }
    }

    @Test
    void givesUpWhatSlackRefusesForGood() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            slack.faults(call -> new Fault.NotOk("is_archived"));
            bench.sender.event(ASKED);
            bench.awaitDone();
            assertEquals(0, bench.asked.size());
            assertEquals(1, slack.calls("chat.postMessage").size());
        }
    }

    @Test
    void splitsWhatIsTooLongAndPostsEachPartOnce() throws Exception {
        String sentence = "Of the many & various things that were said, <this> is one. ";
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = new SlackBench(
                        folder,
                        slack,
                        SlackBench.settings(slack),
                        question -> Told.answer(question, sentence.repeat(150) + "[1]", "One.", "A title"))) {
            slack.faults(call -> call.method().equals("chat.postMessage") && call.number() == 3
                    ? new Fault.DoneAndDropped()
                    : new Fault.None());
            bench.sender.event(ASKED);
            bench.awaitDone();
            List<Integer> parts = slack.messages().stream().map(Message::part).toList();
            assertEquals(List.of(1, 2, 3, 4, 5), parts);
            assertTrue(slack.messages().getLast().blocks().toString().contains("footnote_again"));
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UnavailableException("The index is being moved; try again."), "being moved"),
                Arguments.of(new CollectionException("The file /secret/place is damaged."), "went wrong inside"),
                Arguments.of(new IllegalStateException("a secret"), "went wrong inside"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void alwaysSaysSomething(RuntimeException failure, String told) throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = new SlackBench(folder, slack, SlackBench.settings(slack), question -> {
                    throw failure;
                })) {
            bench.sender.event(ASKED);
            bench.awaitDone();
            assertTrue(bench.message().text().contains(told), bench.message().text());
            assertTrue(!bench.message().text().contains("secret"));
        }
    }

    @Test
    void refusesQuestionsThatAreTooLongInWords() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            bench.sender.event(
                    SlackSender.event("Ev1", SlackSender.mention("C1", "1700000001.000001", "long ".repeat(4_000))));
            bench.awaitDone();
            assertTrue(
                    bench.message().text().contains("at most 8,000"),
                    bench.message().text());
        }
    }

    /** What a process that ends leaves: nothing posted, a placeholder, an answer that is not shown. */
    @Test
    void goesOnWithWhatAFormerProcessHasLeft() throws Exception {
        Assistant endless = (question, listener) -> {
            while (!listener.gone()) {
                SlackBench.rest(5);
            }
            throw new CancellationException();
        };
        try (FakeSlack slack = new FakeSlack()) {
            try (SlackBench bench = SlackBench.before(folder, slack, endless)) {
                bench.sender.event(ASKED);
                SlackBench.await(() -> !bench.asked.isEmpty());
            }
            assertEquals(ThreadOutlet.LOOKING, slack.messages().getFirst().text());
            try (SlackBench bench = SlackBench.answering(folder, slack)) {
                bench.awaitDone();
                assertEquals(1, bench.message().updates());
            }
            try (SlackBench bench = SlackBench.answering(folder, slack)) {
                bench.awaitDone();
                assertEquals(1, bench.message().updates(), "finished ones are not repeated");
            }
        }
    }

    @Test
    void startsAndTakesQuestionsWhileSlackIsOut() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            slack.faults(call -> new Fault.Dropped());
            assertEquals(200, bench.sender.event(ASKED).statusCode());
            SlackBench.await(() -> slack.calls("chat.postMessage").size() >= 1);
            slack.faults(call -> new Fault.None());
            bench.awaitDone();
            assertEquals(1, bench.message().part());
        }
    }

    @Test
    void acknowledgesNothingThatItCouldNotTakeDown() throws Exception {
        try (FakeSlack slack = new FakeSlack()) {
            SlackBench bench = SlackBench.answering(folder, slack);
            bench.inbox.close();
            assertEquals(500, bench.sender.event(ASKED).statusCode());
            bench.close();
        }
    }
}
