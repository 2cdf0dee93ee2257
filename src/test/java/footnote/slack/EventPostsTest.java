package footnote.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.conversation.Turn;
import footnote.testing.FakeSlack;
import footnote.testing.FakeSlack.Message;
import footnote.testing.SlackSender;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class EventPostsTest {

    private static final String ASKED = "1700000001.000001";
    private static final String LATER = "1700000002.000002";

    @TempDir
    private Path folder;

    @Test
    void answersSlacksChallenge() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            var reply = bench.sender.post(
                    "/slack/events", "application/json", "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}");
            assertEquals("3eZbrw1a", reply.body());
        }
    }

    @Test
    void answersAMentionInItsThread() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            assertEquals(200, bench.sender.event(mention("Ev1")).statusCode());
            bench.awaitDone();

            Message message = bench.message();
            assertEquals(ASKED, message.thread());
            assertEquals("Ev1", message.event());
            assertEquals(1, message.part());
            assertEquals(1, message.updates());
            String blocks = message.blocks().toString();
            String link = "https://footnote.example/base/articles/rally-1?start=7&end=39";
            assertTrue(blocks.contains("{\"type\":\"link\",\"url\":\"" + link + "\",\"text\":\"[1]\"}"), blocks);
            assertTrue(blocks.contains("\"url\":\"https://footnote.example/base/answers/"), "its receipt");
            assertTrue(blocks.contains("Answered · 1 article · extractive"), blocks);
            assertTrue(blocks.contains("footnote_quotes") && blocks.contains("footnote_again"), blocks);
            assertTrue(message.text().startsWith("More than 2,000 people came. <https://footnote.example"));
            assertEquals("How many people came?", bench.asked.getFirst().text());
        }
    }

    @Test
    void postsAPlaceholderAndAcknowledgesWhileTheModelThinks() throws Exception {
        CountDownLatch thought = new CountDownLatch(1);
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = new SlackBench(folder, slack, SlackBench.settings(slack), question -> {
                    await(thought);
                    return Told.answer(question);
                })) {
            assertEquals(200, bench.sender.event(mention("Ev1")).statusCode());
            SlackBench.await(() -> !slack.messages().isEmpty());
            assertEquals(ThreadOutlet.LOOKING, bench.message().text());
            assertEquals(0, bench.message().part());
            thought.countDown();
            bench.awaitDone();
            assertEquals(1, bench.message().updates());
        }
    }

    @Test
    void answersADirectMessageWhereItWasAsked() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            bench.sender.event(SlackSender.event("Ev1", SlackSender.said("message", "D1", ASKED, "How many?")));
            bench.awaitDone();
            assertEquals("D1", bench.message().channel());
            assertEquals("", bench.message().thread());
        }
    }

    @Test
    void answersOnceHoweverOftenAndUnderWhateverIdItIsDelivered() throws Exception {
        ObjectNode twin = SlackSender.said("message", "C1", ASKED, "<@U0BOT> How many people came?");
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            bench.sender.event(mention("Ev1"));
            bench.sender.event(mention("Ev1"));
            bench.sender.event(SlackSender.event("Ev2", twin));
            bench.sender.event(mention("Ev3"));
            bench.awaitDone();
            bench.sender.event(mention("Ev1"));
            bench.awaitDone();
            assertEquals(1, bench.message().updates());
            assertEquals(1, bench.asked.size());
        }
    }

    @Test
    void followsUpInAThreadFromThatThreadsMemoryAlone() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            bench.sender.event(mention("Ev1"));
            bench.sender.event(SlackSender.event("Ev2", SlackSender.mention("C1", LATER, "Who paid?")));
            // Before the first is answered, or after: in one thread they are answered in order.
            bench.sender.event(SlackSender.event("Ev3", reply("1700000003.000003", ASKED, "And China?")));
            bench.awaitDone();

            assertEquals(3, slack.messages().size());
            String first = conversation(bench, "How many people came?");
            assertEquals(first, conversation(bench, "And China?"));
            assertFalse(first.equals(conversation(bench, "Who paid?")));
            List<Turn> turns =
                    bench.archive.turns(first, "slack:T1:C1:" + ASKED).orElseThrow();
            assertEquals(
                    List.of("How many people came?", "And China?"),
                    turns.stream()
                            .filter(turn -> turn.role() == Turn.Role.USER)
                            .map(Turn::content)
                            .toList());
        }
    }

    private static String conversation(SlackBench bench, String question) {
        return String.valueOf(bench.asked.stream()
                .filter(asked -> asked.text().equals(question))
                .findFirst()
                .orElseThrow()
                .conversation());
    }

    static Stream<Arguments> noQuestions() {
        return Stream.of(
                Arguments.of("in a channel, to nobody", said("How many?")),
                Arguments.of("in a thread it is not in", reply(LATER, "1600000000.000001", "How many?")),
                Arguments.of("to somebody else", reply(LATER, ASKED, "<@U8> how many?")),
                Arguments.of("of a bot", reply(LATER, ASKED, "How many?").put("bot_id", "B2")),
                Arguments.of("of Slackbot", reply(LATER, ASKED, "How many?").put("user", "USLACKBOT")),
                Arguments.of("of its own", reply(LATER, ASKED, "How many?").put("user", FakeSlack.BOT)),
                Arguments.of("a join", reply(LATER, ASKED, "joined").put("subtype", "channel_join")),
                Arguments.of("an edit", reply(LATER, ASKED, "How many?").put("subtype", "message_changed")),
                Arguments.of("edited", edited()),
                Arguments.of("a reaction", said("").put("type", "reaction_added")));
    }

    private static ObjectNode edited() {
        ObjectNode mention = SlackSender.mention("C1", LATER, "How many?");
        mention.putObject("edited").put("user", "U7");
        return mention;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noQuestions")
    void leavesAloneWhatIsNoQuestionToIt(String name, ObjectNode happening) throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            bench.sender.event(mention("Ev1"));
            assertEquals(
                    200, bench.sender.event(SlackSender.event("Ev2", happening)).statusCode());
            bench.awaitDone();
            assertEquals(1, bench.asked.size(), name);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsWhatAPersonWrote(String written, String read) {
        assertEquals(read, SlackText.read(written));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("<@U0BOT> How many?", "How many?"),
                Arguments.of("AT&amp;T &lt;or&gt; not?", "AT&T <or> not?"),
                Arguments.of("What says <https://a.example/x?a=1&amp;b=2|this page>?", "What says this page?"),
                Arguments.of("<https://a.example/x>", "https://a.example/x"),
                Arguments.of("in <#C12|general>", "in #general"),
                Arguments.of("&amp;lt;", "&lt;"));
    }

    @Test
    void saysWhoItIsToWhoSaysNothing() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            bench.sender.event(SlackSender.event("Ev1", SlackSender.mention("C1", ASKED, "")));
            bench.awaitDone();
            assertEquals("help", bench.asked.getFirst().text());
        }
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void refusesWhatIsNoEvent(String body) throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            assertEquals(
                    400,
                    bench.sender.post("/slack/events", "application/json", body).statusCode());
        }
    }

    static Stream<String> garbage() {
        return Stream.of("null", "[]", "{", "\"event\"", "{\"event\":7}", "[".repeat(50_000));
    }

    @Test
    void takesWhatHasFieldsThatNobodyKnows() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            ObjectNode mention = SlackSender.mention("C1", ASKED, "How many?");
            mention.set("blocks", new ObjectMapper().readTree("[{\"type\":\"hologram\",\"elements\":[{\"a\":1}]}]"));
            bench.sender.event(SlackSender.event("Ev1", mention));
            bench.awaitDone();
            assertEquals(1, bench.asked.size());
        }
    }

    private static ObjectNode mention(String id) {
        return SlackSender.event(id, SlackSender.mention("C1", ASKED, "How many people came?"));
    }

    private static ObjectNode said(String text) {
        return SlackSender.said("message", "C1", LATER, text);
    }

    private static ObjectNode reply(String ts, String thread, String text) {
        return SlackSender.said("message", "C1", ts, text).put("thread_ts", thread);
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }
}
