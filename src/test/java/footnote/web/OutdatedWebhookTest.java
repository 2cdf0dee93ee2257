package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.receipt.OutdatedAnswer;
import footnote.answer.receipt.SampleReceipts;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.conversation.Inbox;
import footnote.settings.Secret;
import footnote.slack.SlackEdge;
import footnote.slack.SlackSettings;
import footnote.slack.TellingSettings;
import footnote.slack.WebhookTarget;
import footnote.store.sql.Holder;
import footnote.store.sql.SqlConversations;
import footnote.store.sql.SqlInbox;
import footnote.store.sqlite.SqliteFile;
import footnote.testing.WebhookReceiver;
import footnote.web.api.ApiDocument;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a webhook is told is what the document of the interface says. */
final class OutdatedWebhookTest {

    @TempDir
    private Path folder;

    private final Contract contract = new Contract(ApiDocument.whole());

    private JsonNode told() {
        return contract.document()
                .at("/webhooks/answerOutdated/post/requestBody/content")
                .path("application/json");
    }

    @Test
    void tellsWhatTheDocumentSays() throws Exception {
        Path file = folder.resolve("conversations.db");
        Duration keep = Duration.ofDays(90);
        try (WebhookReceiver receiver = new WebhookReceiver();
                SqlConversations archive = SqlConversations.in(SqliteFile.open(file), Clock.systemUTC(), keep);
                Inbox inbox = SqlInbox.in(
                        SqliteFile.open(file), SqliteFile.open(file), Holder.ONLY, Clock.systemUTC(), keep);
                SlackEdge edge = new SlackEdge(
                        SlackSettings.NONE,
                        new TellingSettings(
                                false, new WebhookTarget(receiver.address(), Secret.chosen(WebhookReceiver.SECRET))),
                        (question, listener) -> {
                            throw new AssertionError("nothing is asked");
                        },
                        archive,
                        inbox,
                        Clock.systemUTC(),
                        1)) {
            edge.start();
            assertEquals(List.of(), edge.paths(), "it listens to nobody");
            for (State state : List.of(State.KEPT, State.CHANGED, State.WITHDRAWN)) {
                edge.tell(new OutdatedAnswer(
                        SampleReceipts.ferry("a-1"),
                        "reader",
                        state,
                        Clock.systemUTC().instant()));
            }
            for (int i = 0; receiver.posts().size() < 3; i++) {
                assertTrue(i < 1_000, "told in time");
                Thread.sleep(20);
            }
            receiver.posts().forEach(post -> {
                contract.check(told().path("schema"), TestServer.json(post.body()), post.id());
            });
        }
        contract.check(told().path("schema"), told().path("example"), "the example");
    }

    @Test
    void isOnThePageToo() {
        try (TestServer server = TestServer.answering()) {
            JsonNode document = TestServer.json(server.get("/openapi.json").body());
            assertTrue(document.at("/components/schemas").has("OutdatedNotice"));
            assertTrue(server.get("/docs/api").body().contains("POST webhook answerOutdated"));
        }
    }
}
