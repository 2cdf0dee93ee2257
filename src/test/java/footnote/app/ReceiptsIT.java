package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Question;
import footnote.answer.receipt.AnswerReceipt;
import footnote.answer.receipt.Receipts;
import footnote.answer.receipt.Replay;
import footnote.answer.receipt.ShownReceipt;
import footnote.article.Article;
import footnote.cli.Product;
import footnote.store.sql.SqlReceipts;
import footnote.store.sqlite.SqliteFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every channel leaves a receipt of each answer. */
final class ReceiptsIT {

    private static final String QUESTION = "How many people attended the rally in Almaty?";

    @TempDir
    private Path data;

    @Test
    void keepsReceiptsOfEveryChannel() throws Exception {
        try (Product product = TestProduct.withSample(data)) {
            Answer answer = product.assistant().ask(Question.of(QUESTION), AnswerListener.NONE);
            AnswerReceipt receipt = receipt(answer.id());
            assertEquals("cli", receipt.channel());
            assertEquals(
                    answer.citations().getFirst().article(),
                    receipt.articles().getFirst().article());
            assertTrue(
                    receipt.versions().reader().matches("[0-9a-f]{8}"),
                    receipt.versions().reader());
            assertTrue(
                    receipt.considered().contains(answer.citations().getFirst().article()));
            try (Product.Listening server = product.serve("127.0.0.1", 0)) {
                String root = "http://127.0.0.1:" + server.port();
                String json = "{\"question\": \"%s\"}".formatted(QUESTION);
                assertEquals(
                        "web",
                        receipt(id(post(root + "/api/ask", json, "application/json")))
                                .channel());
                assertEquals(
                        "web",
                        receipt(id(post(root + "/api/ask", json, "text/event-stream")))
                                .channel());
            }
        }
    }

    @Test
    void asksAgainOfWhatHasChanged() {
        try (Product product = TestProduct.open(data)) {
            put(product, "Rescuers brought 17 people out of the flooded quarry at Oldham Bend.");
            Answer answer = product.assistant()
                    .ask(
                            Question.of("How many people were rescued from the quarry at Oldham Bend?"),
                            AnswerListener.NONE);
            assertTrue(product.replay(answer.id()).orElseThrow().same());
            put(product, "Correction: rescuers brought 25 people out of the flooded quarry at Oldham Bend.");
            Replay replay = product.replay(answer.id()).orElseThrow();
            assertEquals(Replay.Kind.ARTICLE_CHANGED, replay.causes().getFirst().kind());
            assertTrue(replay.now().text().contains("25"), replay.now().text());
            assertEquals(
                    List.of(answer.id()),
                    product.receipts().find(answer.id()).map(ShownReceipt::id).stream()
                            .toList());
            product.articles().delete("quarry");
            Replay gone = product.replay(answer.id()).orElseThrow();
            assertEquals(Replay.Kind.OUTCOME, gone.changes().getFirst().kind());
            assertEquals(Replay.Kind.ARTICLE_WITHDRAWN, gone.causes().getFirst().kind());
        }
    }

    private static void put(Product product, String text) {
        product.articles().put(new Article("quarry", null, null, null, null, null, text));
        product.articles().addVectors(progress -> {});
    }

    private static String id(String answer) {
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(answer);
        assertTrue(id.find(), answer);
        return id.group(1);
    }

    private static String post(String address, String body, String accept) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Content-Type", "application/json")
                                    .header("Accept", accept)
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    private AnswerReceipt receipt(String id) {
        try (Receipts receipts = SqlReceipts.in(
                () -> SqliteFile.open(data.resolve("conversations.db")), Clock.systemUTC(), Duration.ofDays(90))) {
            return receipts.find(id).orElseThrow();
        }
    }
}
