package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import footnote.answer.Assistant;
import footnote.answer.receipt.FakeReceipts;
import footnote.conversation.Archive;
import footnote.fault.BadInputException;
import footnote.fault.UnavailableException;
import footnote.store.sql.SqlConversations;
import footnote.store.sqlite.SqliteFile;
import footnote.suggest.Suggestions;
import footnote.web.access.WebSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebServerTest {

    @TempDir
    private Path folder;

    @Test
    void saysThatThePortIsTaken() {
        try (TestServer first = TestServer.answering()) {
            WebServer second =
                    server(new WebSettings("127.0.0.1", first.port(), null, null), Samples.assistant(Duration.ZERO));
            UnavailableException taken = assertThrows(UnavailableException.class, second::start);
            assertEquals("Port %d is taken; choose another with --port.".formatted(first.port()), taken.getMessage());
            second.close();
        }
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThrows(BadInputException.class, () -> new WebSettings("127.0.0.1", 65_536, null, null));
        assertThrows(BadInputException.class, () -> new WebSettings("127.0.0.1", 7_070, " ", null));
        assertThrows(BadInputException.class, () -> new WebSettings("127.0.0.1", 7_070, null, "\t"));
    }

    @Test
    void letsAnAnswerUnderWayFinishOnClose() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Assistant slow = (question, listener) -> {
            asked.countDown();
            Samples.rest(Duration.ofMillis(500));
            return Samples.answered(question);
        };
        TestServer server = TestServer.with(slow);
        CompletableFuture<HttpResponse<String>> response =
                CompletableFuture.supplyAsync(() -> server.ask("{\"question\": \"How many?\"}"));
        asked.await();
        server.stop();
        assertEquals(200, response.join().statusCode());
        server.close();
    }

    private WebServer server(WebSettings settings, Assistant assistant) {
        return new WebServer(settings, parts(assistant));
    }

    private WebParts parts(Assistant assistant) {
        Archive archive = SqlConversations.in(
                SqliteFile.open(folder.resolve("conversations.db")), Clock.systemUTC(), Duration.ofDays(90));
        return new WebParts(assistant, Samples.collection(), archive, FakeReceipts.desk(), Suggestions.NONE, List::of);
    }
}
