package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.receipt.ShownReceipt;
import footnote.app.ProductProcess.Running;
import footnote.article.Article;
import footnote.cli.Product;
import footnote.testing.FakeSlack;
import footnote.testing.FakeSlack.Called;
import footnote.testing.FakeSlack.Fault;
import footnote.testing.FakeSlack.Message;
import footnote.testing.SlackSender;
import footnote.testing.WebhookReceiver;
import footnote.testing.WebhookReceiver.Post;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills servers in the midst of questions, corrections and tellings, also at the moment Slack or the webhook has taken one:
 * each answer that was shown is told of in its thread once, and to the webhook at least once, always under the same id.
 */
final class OutdatedKillIT {

    private static final int ROUNDS = Integer.getInteger("footnote.outdated.rounds", 6);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String QUESTION = "How many people were rescued from the quarry at Oldham Bend?";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(20_261_130);
    private final AtomicReference<Running> running = new AtomicReference<>();
    private final List<String> answers = new ArrayList<>();
    private int threads;
    private int changes;
    private volatile boolean killWithNotice;

    @Test
    void tellsOfEveryAnswerWhereverItIsKilled() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        try (FakeSlack slack = new FakeSlack();
                WebhookReceiver receiver = new WebhookReceiver()) {
            slack.faults(this::fault);
            receiver.answers(this::status);
            environment(product, slack, receiver);
            try (Product house = TestProduct.open(product.data, product.environment)) {
                house.articles().put(article());
            }
            start(product);
            for (int round = 0; round < ROUNDS; round++) {
                killServer(slack, round);
                start(product);
            }
            killWithNotice = false;
            finish(slack, receiver);
            running.get().close();
            try (Product house = TestProduct.open(product.data, product.environment)) {
                check(
                        slack,
                        receiver,
                        house.receipts().latest(10_000, null).stream()
                                .map(ShownReceipt::id)
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
    }

    private void environment(ProductProcess product, FakeSlack slack, WebhookReceiver receiver) {
        product.environment.put("FOOTNOTE_SLACK_SIGNING_SECRET", SlackSender.SECRET);
        product.environment.put("FOOTNOTE_SLACK_BOT_TOKEN", "xoxb-1");
        product.environment.put("FOOTNOTE_SLACK_API_URL", slack.api());
        product.environment.put("FOOTNOTE_OUTDATED_IN_THREADS", "true");
        product.environment.put("FOOTNOTE_OUTDATED_WEBHOOK", receiver.address().toString());
        product.environment.put("FOOTNOTE_OUTDATED_WEBHOOK_SECRET", WebhookReceiver.SECRET);
        product.environment.put("FOOTNOTE_RATE_LIMIT", "0");
    }

    /** Slack that fails now and then; or dies with the server, as it seems, the moment it has taken a notice. */
    private Fault fault(Called call) {
        if (killWithNotice && call.field("metadata").contains("outdated-thread")) {
            killWithNotice = false;
            return new Fault.DoneThen(() -> running.get().kill());
        }
        return switch (call.number() % 20) {
            case 7 -> new Fault.Status(429, "1");
            case 12 -> new Fault.DoneAndDropped();
            case 17 -> new Fault.Dropped();
            default -> new Fault.None();
        };
    }

    private int status(int number) {
        return switch (number % 7) {
            case 3 -> 503;
            case 5 -> WebhookReceiver.DROPPED;
            default -> 204;
        };
    }

    private void start(ProductProcess product) throws IOException {
        running.set(product.start(new byte[0], "serve", "--port", "0"));
    }

    private void killServer(FakeSlack slack, int round) throws Exception {
        Running serve = running.get();
        String address = serve.address();
        try (SlackSender sender = new SlackSender(address)) {
            work(slack, sender, address, 1);
            killWithNotice = round % 2 == 0;
            Thread killer = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(round % 2 == 0 ? 8_000 : 500 + random.nextInt(2_500));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                serve.kill();
            });
            try {
                work(slack, sender, address, Integer.MAX_VALUE);
            } catch (IOException killed) {
                killer.interrupt();
                killer.join();
            }
        }
    }

    private void work(FakeSlack slack, SlackSender sender, String address, int times)
            throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            ask(address);
            mention(slack, sender);
            change(address);
        }
    }

    private void ask(String address) throws IOException, InterruptedException {
        String answer = send(request(address + "/api/ask", "{\"question\": \"%s\"}".formatted(QUESTION)));
        Matcher id = ID.matcher(answer);
        assertTrue(id.find(), answer);
        answers.add(id.group(1));
    }

    /** Each in a thread of its own; waits until it is answered, so that what comes then is a correction. */
    private void mention(FakeSlack slack, SlackSender sender) throws IOException, InterruptedException {
        String event = "Ev" + threads;
        // Where no acknowledgement comes, the next round sends the same again, as Slack does.
        sender.event(SlackSender.event(event, SlackSender.mention("C1", ts(threads), QUESTION)));
        threads++;
        while (slack.messages().stream().noneMatch(message -> isAnswer(message, event))) {
            if (!running.get().process().isAlive()) {
                throw new IOException("killed");
            }
            Thread.sleep(5);
        }
    }

    private static boolean isAnswer(Message message, String event) {
        return message.event().equals(event) && message.part() == 1;
    }

    private static String ts(int number) {
        return "16%08d.000100".formatted(number);
    }

    private void change(String address) throws IOException, InterruptedException {
        send(request(
                address + "/api/articles",
                "{\"id\": \"quarry\", \"text\": \"%s\"}".formatted(article().text())));
    }

    private Article article() {
        String text = "Rescuers brought %d people out of the flooded quarry at Oldham Bend.".formatted(10 + changes++);
        return new Article("quarry", null, null, null, null, null, text);
    }

    /** Whatever was asked is answered by now or is soon; then the article changes once more, and goes. */
    private void finish(FakeSlack slack, WebhookReceiver receiver) throws Exception {
        String address = running.get().address();
        await(() -> answered(slack) == threads);
        Thread.sleep(1_000);
        change(address);
        await(() -> ids(receiver, "changed").size() >= answers.size() + threads);
        send(HttpRequest.newBuilder(URI.create(address + "/api/articles/quarry"))
                .DELETE()
                .build());
        await(() -> ids(receiver, "withdrawn").size() >= answers.size() + threads
                && notices(slack).size() >= 2 * threads);
        Thread.sleep(3_000); // what would be told twice is by now
    }

    private static long answered(FakeSlack slack) {
        return slack.messages().stream()
                .filter(message -> message.event().startsWith("Ev") && message.part() == 1)
                .count();
    }

    private static List<Message> notices(FakeSlack slack) {
        return slack.messages().stream()
                .filter(message -> message.event().startsWith("outdated-thread:"))
                .toList();
    }

    /** Ids of the answers that the webhook has taken something of. */
    private static Set<String> ids(WebhookReceiver receiver, String state) {
        return receiver.taken().stream()
                .map(Post::id)
                .filter(id -> id.endsWith("-" + state))
                .map(id -> id.substring("outdated-".length(), id.length() - state.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param all ids of all answers, those that were given to nobody any more among them */
    private void check(FakeSlack slack, WebhookReceiver receiver, Set<String> all) {
        List<Message> notices = notices(slack);
        assertEquals(2 * threads, notices.size());
        assertEquals(
                2L * threads, notices.stream().map(Message::event).distinct().count());
        for (int number = 0; number < threads; number++) {
            String thread = ts(number);
            assertEquals(
                    2,
                    notices.stream()
                            .filter(message -> message.thread().equals(thread))
                            .count());
        }
        assertTrue(all.containsAll(answers));
        for (String state : List.of("changed", "withdrawn")) {
            assertEquals(all, ids(receiver, state));
        }
        assertTrue(receiver.posts().stream().allMatch(Post::isSigned));
        System.out.printf(
                "%d kills, %d changes of the article, %d answers, %d of them in Slack: each told of in its thread once as it"
                        + " changed and once as it went; %d posts to the webhook, %d of them taken, %d taken twice.%n",
                ROUNDS,
                changes,
                all.size(),
                threads,
                receiver.posts().size(),
                receiver.taken().size(),
                receiver.taken().size() - 2 * all.size());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "has come about");
            Thread.sleep(50);
        }
    }

    private static HttpRequest request(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
