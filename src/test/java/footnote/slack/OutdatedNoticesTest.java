package footnote.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import footnote.answer.receipt.OutdatedAnswer;
import footnote.answer.receipt.SampleReceipts;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.conversation.ConversationSummary;
import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import footnote.settings.Secret;
import footnote.testing.FakeSlack;
import footnote.testing.FakeSlack.Fault;
import footnote.testing.FakeSlack.Message;
import footnote.testing.SlackSender;
import footnote.testing.WebhookReceiver;
import footnote.testing.WebhookReceiver.Post;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads and a webhook are told over real sockets, of which anything may be expected. */
final class OutdatedNoticesTest {

    private static final TellingSettings THREADS = new TellingSettings(true, null);
    private static final String ROOT = "1700000001.000001";
    private static final String OWNER = "slack:T1:C1:" + ROOT;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static TellingSettings webhook(WebhookReceiver receiver) {
        Secret secret = Secret.chosen(WebhookReceiver.SECRET);
        return new TellingSettings(false, new WebhookTarget(receiver.address(), secret));
    }

    private static OutdatedAnswer outdated(String answer, @Nullable String owner, State state) {
        return new OutdatedAnswer(SampleReceipts.ferry(answer), owner, state, Instant.now());
    }

    /** An answer of a thread, as it is kept. */
    private static void answered(SlackBench bench, String owner, String question, String answer) {
        String id = bench.archive.list(owner, 1).stream()
                .map(ConversationSummary::id)
                .findFirst()
                .orElseGet(() -> bench.archive.begin(owner));
        bench.archive.add(id, Turn.user(question), Turn.assistant("All 41."), true, new StoredAnswer(answer, "{}"));
    }

    private static SlackBench answered(Path folder, FakeSlack slack) {
        SlackBench bench = SlackBench.telling(folder, slack, THREADS);
        answered(bench, OWNER, "How many passengers?", "a-1");
        return bench;
    }

    @Test
    void repliesInTheThreadOfTheAnswerWithoutAPromise() {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = answered(folder, slack)) {
            bench.tell(outdated("a-1", OWNER, State.CHANGED));
            bench.awaitDone();
            Message message = bench.message();
            assertEquals("C1", message.channel());
            assertEquals(ROOT, message.thread());
            assertEquals(0, message.updates());
            assertEquals(1, slack.calls("chat.postMessage").size());
            assertEquals(
                    List.of(
                            "About the answer to “How many passengers?”:",
                            "An article that is quoted has changed; words that are quoted are not in it any more.",
                            "<https://footnote.example/base/answers/a-1|Receipt>"),
                    message.text().lines().toList());
            assertFalse(message.blocks().toString().contains("footnote_right"), "no buttons");
        }
    }

    @Test
    void tellsADirectMessageWhereThatWas() {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.telling(folder, slack, THREADS)) {
            answered(bench, "slack:T1:D1:", "How many?", "a-1");
            bench.tell(outdated("a-1", "slack:T1:D1:", State.WITHDRAWN));
            bench.awaitDone();
            assertEquals("D1", bench.message().channel());
            assertEquals("", bench.message().thread());
            assertTrue(bench.message().text().contains("was withdrawn"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "b3f2", "slack:command:T1:C1:U7", "slack:webhook:T1:C1:1.0", "slack:T1:C1:root"})
    void tellsNoThreadOfWhatWasAskedElsewhere(String owner) {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.telling(folder, slack, THREADS)) {
            bench.tell(outdated("a-1", owner.isEmpty() ? null : owner, State.CHANGED));
            assertEquals(List.of(), bench.unfinished());
            assertEquals(List.of(), slack.messages());
        }
    }

    @Test
    void leavesAThreadInPeaceWhileTheQuotedWordsStand() {
        try (FakeSlack slack = new FakeSlack();
                WebhookReceiver receiver = new WebhookReceiver();
                SlackBench bench = SlackBench.telling(
                        folder,
                        slack,
                        new TellingSettings(true, webhook(receiver).webhook()))) {
            bench.tell(outdated("a-1", OWNER, State.KEPT));
            bench.awaitDone();
            assertEquals(List.of(), slack.messages());
            assertEquals(1, receiver.posts().size());
        }
    }

    /** As where a process ended between keeping an answer and showing it. */
    @Test
    void tellsNoThreadOfAnAnswerThatAnotherTookThePlaceOf() {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = answered(folder, slack)) {
            answered(bench, OWNER, "How many passengers?", "a-2");
            answered(bench, OWNER, "Who paid?", "a-3");
            bench.tell(outdated("a-1", OWNER, State.CHANGED));
            bench.tell(outdated("a-2", OWNER, State.CHANGED));
            bench.tell(outdated("gone", OWNER, State.CHANGED));
            bench.awaitDone();
            assertEquals("outdated-thread:a-2-changed", bench.message().event());
        }
    }

    @Test
    void tellsNothingUnlessItIsSet() {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            bench.tell(outdated("a-1", OWNER, State.WITHDRAWN));
            assertEquals(List.of(), bench.unfinished());
        }
    }

    @Test
    void saysTheSameOnceHoweverOftenItIsFoundAndOverRestarts() {
        try (FakeSlack slack = new FakeSlack()) {
            for (int start = 0; start < 3; start++) {
                try (SlackBench bench = SlackBench.telling(folder, slack, THREADS)) {
                    if (start == 0) {
                        answered(bench, OWNER, "How many passengers?", "a-1");
                    }
                    bench.tell(outdated("a-1", OWNER, State.CHANGED));
                    bench.tell(outdated("a-1", OWNER, State.CHANGED));
                    bench.awaitDone();
                }
            }
            assertEquals(1, slack.messages().size());
        }
    }

    @Test
    void readsTheThreadBeforeItPostsAgain() {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = answered(folder, slack)) {
            slack.faults(call -> call.method().equals("chat.postMessage") && call.number() == 1
                    ? new Fault.DoneAndDropped()
                    : new Fault.None());
            bench.tell(outdated("a-1", OWNER, State.CHANGED));
            bench.awaitDone();
            assertEquals(1, slack.messages().size());
            assertEquals(1, slack.calls("conversations.replies").size());
        }
    }

    @Test
    void waitsForSlackOverARestart() {
        try (FakeSlack slack = new FakeSlack()) {
            slack.faults(call -> new Fault.Status(503, ""));
            try (SlackBench bench = answered(folder, slack)) {
                bench.tell(outdated("a-1", OWNER, State.CHANGED));
                SlackBench.await(() -> !slack.calls("chat.postMessage").isEmpty());
            }
            slack.faults(call -> new Fault.None());
            try (SlackBench bench = SlackBench.telling(folder, slack, THREADS)) {
                bench.awaitDone();
                assertEquals(ROOT, bench.message().thread());
            }
        }
    }

    @Test
    void tellsAfterTheAnswersOfItsThread() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = answered(folder, slack)) {
            slack.faults(call -> call.method().equals("chat.update") && call.number() == 1
                    ? new Fault.Status(503, "")
                    : new Fault.None());
            bench.sender.event(SlackSender.event("Ev1", SlackSender.mention("C1", ROOT, "How many?")));
            bench.tell(outdated("a-1", OWNER, State.CHANGED));
            bench.awaitDone();
            assertEquals(
                    List.of("Ev1", "outdated-thread:a-1-changed"),
                    slack.messages().stream().map(Message::event).toList());
            assertEquals(1, slack.messages().getFirst().updates());
        }
    }

    @Test
    void postsSignedJsonWithoutWordsOfAnArticle() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                WebhookReceiver receiver = new WebhookReceiver();
                SlackBench bench = SlackBench.telling(folder, slack, webhook(receiver))) {
            bench.tell(outdated("a-1", null, State.WITHDRAWN));
            bench.awaitDone();
            Post post = receiver.posts().getFirst();
            assertEquals("POST", post.method());
            assertEquals("/hooks/corrections?key=7", post.path());
            assertEquals("outdated-a-1-withdrawn", post.id());
            assertTrue(post.isSigned(), post::toString);
            assertTrue(Math.abs(Instant.now().getEpochSecond() - post.seconds()) < 60);
            JsonNode body = JSON.readTree(post.body());
            assertTrue(Duration.between(Instant.parse(body.path("timestamp").asText()), Instant.now())
                            .toMinutes()
                    < 1);
            assertEquals(JSON.readTree("""
                    {"type": "answer.outdated", "timestamp": "%s", "id": "a-1",
                     "link": "https://footnote.example/base/answers/a-1", "question": "How many passengers?",
                     "asked": "2026-03-01T12:00:00Z", "channel": "web", "outcome": "answered", "state": "withdrawn",
                     "reasons": ["An article that is quoted was withdrawn."]}
                    """.formatted(body.path("timestamp").asText())), body);
            assertFalse(post.body().contains("Ferry") || post.body().contains("41 passengers"), post.body());
        }
    }

    /** The same under the same id, signed anew, until it is taken. */
    @ParameterizedTest
    @ValueSource(ints = {WebhookReceiver.DROPPED, 302, 401, 404, 409, 429, 500, 503})
    void triesAgainUntilItIsTaken(int status) throws Exception {
        try (FakeSlack slack = new FakeSlack();
                WebhookReceiver receiver = new WebhookReceiver();
                SlackBench bench = SlackBench.telling(folder, slack, webhook(receiver))) {
            receiver.answers(number -> number < 4 ? status : 200);
            bench.tell(outdated("a-1", OWNER, State.CHANGED));
            bench.awaitDone();
            assertEquals(4, receiver.posts().size());
            assertEquals(1, receiver.taken().size());
            Post first = receiver.posts().getFirst();
            for (Post post : receiver.posts()) {
                assertEquals(first.id(), post.id());
                assertEquals(first.body(), post.body());
                assertTrue(post.isSigned());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 410, 422})
    void givesUpWhatIsRefusedForGood(int status) {
        try (FakeSlack slack = new FakeSlack();
                WebhookReceiver receiver = new WebhookReceiver();
                SlackBench bench = SlackBench.telling(folder, slack, webhook(receiver))) {
            receiver.answers(number -> status);
            bench.tell(outdated("a-1", OWNER, State.CHANGED));
            bench.awaitDone();
            assertEquals(1, receiver.posts().size());
        }
    }

    @Test
    void givesUpAfterThreeDays() {
        try (FakeSlack slack = new FakeSlack();
                WebhookReceiver receiver = new WebhookReceiver();
                SlackBench bench = SlackBench.telling(folder, slack, webhook(receiver))) {
            receiver.answers(number -> 503);
            Instant longAgo = Instant.now().minus(Duration.ofDays(3));
            bench.tell(new OutdatedAnswer(SampleReceipts.ferry("a-1"), OWNER, State.CHANGED, longAgo));
            bench.awaitDone();
            assertEquals(1, receiver.posts().size());
        }
    }

    @Test
    void keepsWhatTheWebhookDidNotTakeOverRestarts() {
        try (FakeSlack slack = new FakeSlack();
                WebhookReceiver receiver = new WebhookReceiver()) {
            receiver.answers(number -> 503);
            try (SlackBench bench = SlackBench.telling(folder, slack, webhook(receiver))) {
                for (int i = 0; i < 20; i++) {
                    bench.tell(outdated("a-" + i, null, State.CHANGED));
                }
                SlackBench.await(() -> receiver.posts().size() > 8);
            }
            receiver.answers(number -> 200);
            try (SlackBench bench = SlackBench.telling(folder, slack, webhook(receiver))) {
                bench.awaitDone();
            }
            assertEquals(20, receiver.taken().stream().map(Post::id).distinct().count());
            assertEquals(20, receiver.taken().size());
        }
    }

    @Test
    void waitsForNoReplyThatHasNoEnd() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        HttpServer endless = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        endless.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            EventPostsTest.await(done);
        });
        endless.start();
        URI address = URI.create("http://127.0.0.1:" + endless.getAddress().getPort() + "/");
        WebhookTarget target = new WebhookTarget(address, Secret.chosen(WebhookReceiver.SECRET));
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.telling(folder, slack, new TellingSettings(false, target))) {
            bench.tell(outdated("a-1", null, State.CHANGED));
            bench.awaitDone();
        } finally {
            done.countDown();
            endless.stop(0);
        }
    }

    @Test
    void givesUpWhatNobodyIsToBeToldOfAnyMore() {
        try (FakeSlack slack = new FakeSlack();
                WebhookReceiver receiver = new WebhookReceiver()) {
            receiver.answers(number -> 503);
            try (SlackBench bench = SlackBench.telling(folder, slack, webhook(receiver))) {
                bench.tell(outdated("a-1", null, State.CHANGED));
            }
            receiver.answers(number -> 200);
            try (SlackBench bench = SlackBench.telling(folder, slack, TellingSettings.NONE)) {
                bench.awaitDone();
            }
            assertEquals(List.of(), receiver.taken());
        }
    }

    @Test
    void tellsDifferentThingsUnderDifferentIds() {
        try (FakeSlack slack = new FakeSlack();
                WebhookReceiver receiver = new WebhookReceiver();
                SlackBench bench = SlackBench.telling(folder, slack, webhook(receiver))) {
            bench.tell(outdated("a-1", null, State.CHANGED));
            bench.tell(outdated("a-1", null, State.WITHDRAWN));
            bench.awaitDone();
            List<String> ids = receiver.taken().stream().map(Post::id).toList();
            assertEquals(List.of("outdated-a-1-changed", "outdated-a-1-withdrawn"), ids, "in order");
        }
    }
}
