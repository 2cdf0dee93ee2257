package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.receipt.ShownReceipt;
import footnote.app.ProductProcess.Running;
import footnote.article.Article;
import footnote.cli.Product;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills servers in the midst of answers and of changes to what these rest on: each answer that was given has its receipt. */
final class ReceiptKillIT {

    private static final int ROUNDS = 5;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(20_261_129);
    private final List<String> answers = new ArrayList<>();
    private int changes;

    @Test
    void keepsTheReceiptOfEveryAnswerThatWasGiven() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        try (Product house = TestProduct.open(product.data)) {
            house.articles().put(article());
        }
        for (int round = 0; round < ROUNDS; round++) {
            killServer(product);
        }
        assertTrue(!answers.isEmpty());
        try (Product house = TestProduct.open(product.data)) {
            String now = house.articles().article("quarry").orElseThrow().text();
            for (String answer : answers) {
                ShownReceipt receipt = house.receipts().find(answer).orElseThrow();
                receipt.quotes()
                        .forEach(quote ->
                                assertEquals(now.contains(String.valueOf(quote.words())), quote.start() != null));
            }
        }
        System.out.printf("%d rounds of kill -9, %d answers, all receipts there%n", ROUNDS, answers.size());
    }

    private void killServer(ProductProcess product) throws Exception {
        try (Running serve = product.start(new byte[0], "serve", "--port", "0")) {
            String address = serve.address();
            ask(address);
            Thread killer = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(random.nextInt(1500));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                serve.kill();
            });
            try {
                while (true) {
                    post(
                            address + "/api/articles",
                            "{\"id\": \"quarry\", \"text\": \"%s\"}"
                                    .formatted(article().text()));
                    ask(address);
                }
            } catch (IOException killed) {
                killer.join();
            }
        }
    }

    private void ask(String address) throws IOException, InterruptedException {
        String answer = post(
                address + "/api/ask",
                "{\"question\": \"How many people were rescued from the quarry at Oldham Bend?\"}");
        Matcher id = ID.matcher(answer);
        assertTrue(id.find(), answer);
        answers.add(id.group(1));
    }

    private Article article() {
        String text = "Rescuers brought %d people out of the flooded quarry at Oldham Bend.".formatted(10 + changes++);
        return new Article("quarry", null, null, null, null, null, text);
    }

    private String post(String address, String body) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
