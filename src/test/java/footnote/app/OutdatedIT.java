package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.app.ProductProcess.Running;
import footnote.article.Article;
import footnote.cli.Product;
import footnote.cli.Product.Listening;
import footnote.testing.FakeSlack;
import footnote.testing.FakeSlack.Message;
import footnote.testing.SlackSender;
import footnote.testing.WebhookReceiver;
import footnote.testing.WebhookReceiver.Post;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections reach the thread and the webhook, over the whole road, whoever makes them and when. */
final class OutdatedIT {

    private static final String QUESTION = "How many people were rescued from the quarry at Oldham Bend?";
    private static final String ROOT = "1700000001.000001";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @TempDir
    private Path folder;

    private static Map<String, String> environment(FakeSlack slack, WebhookReceiver receiver) {
        return Map.of(
                "FOOTNOTE_SLACK_SIGNING_SECRET",
                SlackSender.SECRET,
                "FOOTNOTE_SLACK_BOT_TOKEN",
                "xoxb-1",
                "FOOTNOTE_SLACK_API_URL",
                slack.api(),
                "FOOTNOTE_PUBLIC_URL",
                "https://footnote.example",
                "FOOTNOTE_OUTDATED_IN_THREADS",
                "true",
                "FOOTNOTE_OUTDATED_WEBHOOK",
                receiver.address().toString(),
                "FOOTNOTE_OUTDATED_WEBHOOK_SECRET",
                WebhookReceiver.SECRET);
    }

    private static Article article(String text) {
        return new Article("quarry", "A quarry", null, null, null, null, text);
    }

    @Test
    void tellsOfWhatIsChangedNowAndOfWhatWasWithdrawnMeanwhile() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                WebhookReceiver receiver = new WebhookReceiver()) {
            Path data = folder.resolve("data");
            try (Product product = TestProduct.open(data, environment(slack, receiver))) {
                product.articles().put(article("Rescuers brought 17 people out of the flooded quarry at Oldham Bend."));
                product.articles().addVectors(progress -> {});
                try (Listening server = product.serve("127.0.0.1", 0);
                        SlackSender sender = new SlackSender("http://127.0.0.1:" + server.port())) {
                    sender.event(SlackSender.event("Ev1", SlackSender.mention("C1", ROOT, QUESTION)));
                    await(() -> slack.messages().stream().anyMatch(message -> message.part() == 1));
                    assertTrue(slack.messages().getFirst().text().contains("17"));
                    product.articles()
                            .put(article("Rescuers brought 25 people out of the flooded quarry at Oldham Bend."));
                    await(() -> notices(slack).size() == 1 && receiver.posts().size() == 1);
                }
            }
            Message notice = notices(slack).getFirst();
            assertEquals(ROOT, notice.thread());
            assertTrue(notice.text().contains("words that are quoted are not in it any more"), notice.text());
            Post post = receiver.posts().getFirst();
            assertTrue(post.isSigned());
            Matcher id = ID.matcher(post.body());
            assertTrue(id.find(), post.body());
            assertTrue(notice.text().contains("https://footnote.example/answers/" + id.group(1)), notice.text());

            try (Product commandLine = TestProduct.open(data)) {
                assertTrue(commandLine.articles().delete("quarry"));
            }
            for (int start = 0; start < 2; start++) {
                try (Product product = TestProduct.open(data, environment(slack, receiver));
                        Listening server = product.serve("127.0.0.1", 0)) {
                    await(() -> notices(slack).size() == 2 && receiver.posts().size() == 2);
                    assertTrue(server.port() > 0);
                    Thread.sleep(1_500);
                }
            }
            assertEquals(2, notices(slack).size());
            assertTrue(notices(slack).getLast().text().contains("An article that is quoted was withdrawn."));
            assertEquals(
                    List.of("outdated-" + id.group(1) + "-changed", "outdated-" + id.group(1) + "-withdrawn"),
                    receiver.posts().stream().map(Post::id).toList());
        }
    }

    /** As whoever runs a server does, with another process that changes the articles. */
    @Test
    void tellsOfWhatTheCommandLineChangesMeanwhile() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        try (WebhookReceiver receiver = new WebhookReceiver();
                HttpClient client = HttpClient.newHttpClient()) {
            product.environment.put(
                    "FOOTNOTE_OUTDATED_WEBHOOK", receiver.address().toString());
            product.environment.put("FOOTNOTE_OUTDATED_WEBHOOK_SECRET", WebhookReceiver.SECRET);
            try (Product house = TestProduct.open(product.data)) {
                house.articles().put(article("Rescuers brought 17 people out of the flooded quarry at Oldham Bend."));
            }
            try (Running serve = product.start(new byte[0], "serve", "--port", "0")) {
                String answer = client.send(
                                HttpRequest.newBuilder(URI.create(serve.address() + "/api/ask"))
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString("{\"question\": \"%s\"}".formatted(QUESTION)))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
                assertTrue(answer.contains("17"), answer);
                Thread.sleep(3_000); // until the server lets others write
                assertEquals(0, product.run("articles", "delete", "quarry").exit());
                await(() -> !receiver.posts().isEmpty());
                Matcher id = ID.matcher(answer);
                assertTrue(id.find());
                Post post = receiver.posts().getFirst();
                assertEquals("outdated-" + id.group(1) + "-withdrawn", post.id());
                assertTrue(post.isSigned());
                assertFalse(post.body().contains("17 people"), post.body());
            }
        }
    }

    private static List<Message> notices(FakeSlack slack) {
        return slack.messages().stream()
                .filter(message -> message.event().startsWith("outdated-thread:"))
                .toList();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "has come about");
            Thread.sleep(20);
        }
    }
}
