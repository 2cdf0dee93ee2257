package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.app.ProductProcess.Running;
import footnote.store.opensearch.RealOpenSearch;
import footnote.testing.FakeSlack;
import footnote.testing.FakeSlack.Message;
import footnote.testing.PostgresServer;
import footnote.testing.SlackSender;
import footnote.testing.StubModelServer;
import footnote.testing.StubModelServer.Reply;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on one database and one cluster, one of which is killed again and again while articles and questions of Slack
 * and of readers come to both.
 * {@code -Dfootnote.cluster.kills} says how often; 100 is the whole of it.
 */
final class ClusterKillIT {

    private static final int KILLS = Integer.getInteger("footnote.cluster.kills", 5);
    private static final int SLACK_SENDERS = 4;
    private static final int READERS = 2;

    /** Questions of Slack that may be open; else there would be more of them than two servers can answer. */
    private static final int MOST_OPEN = 40;

    private static final String ASKED = "How many people attended the rally in Almaty?";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final Random random = new Random(22);
    private final AtomicReferenceArray<String> addresses = new AtomicReferenceArray<>(2);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> answers = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger crossed = new AtomicInteger();
    private volatile boolean ending;
    private final ComingArticles articles =
            new ComingArticles(() -> addresses.get(ThreadLocalRandom.current().nextInt(2)), () -> ending);

    @Test
    void losesNothingAndAnswersNothingTwice() throws Exception {
        String search = "opensearch:%s/killed-%s".formatted(RealOpenSearch.address(), UUID.randomUUID());
        try (PostgresServer database = PostgresServer.start();
                FakeSlack slack = new FakeSlack();
                StubModelServer model = new StubModelServer(request -> thinking())) {
            String address = database.database();
            List<ProductProcess> products =
                    List.of(product(0, address, slack, model), product(1, address, slack, model));
            products.forEach(product -> product.environment.put("FOOTNOTE_SEARCH", search));
            List<Running> running = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                running.add(start(products.get(i), i, "0"));
            }
            work(products, running, slack);
            awaitFinished(database, address);
            running.forEach(Running::close);
            check(slack);
            check(database, address);
            articles.check(
                    products.getFirst(), database, address.replaceFirst(".*/", ""), search.replace("opensearch:", ""));
            System.out.printf(
                    "Two servers, %d kills: %,d questions of Slack each answered once, %,d answers to readers, each kept"
                            + " once with its receipt, %,d of them in a conversation that was last at the other server;"
                            + " %,d articles acknowledged, all there once.%n",
                    KILLS, asked.size(), answers.size(), crossed.get(), articles.count());
        }
    }

    private static Reply thinking() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Reply.Text("More than 2,000 people attended the rally in Almaty. [2]");
    }

    private ProductProcess product(int i, String database, FakeSlack slack, StubModelServer model) {
        ProductProcess product = new ProductProcess(folder.resolve("server" + i));
        product.environment.put("FOOTNOTE_DATABASE", database);
        product.environment.put("FOOTNOTE_DATABASE_PASSWORD", PostgresServer.PASSWORD);
        product.environment.put("FOOTNOTE_SLACK_SIGNING_SECRET", SlackSender.SECRET);
        product.environment.put("FOOTNOTE_SLACK_BOT_TOKEN", "xoxb-1");
        product.environment.put("FOOTNOTE_SLACK_API_URL", slack.api());
        product.environment.put("FOOTNOTE_MODEL", model.openAi());
        product.environment.put("FOOTNOTE_RATE_LIMIT", "0");
        return product;
    }

    private Running start(ProductProcess product, int i, String port) throws IOException, InterruptedException {
        Running serve = product.start(new byte[0], "serve", "--port", port);
        addresses.set(i, serve.address());
        return serve;
    }

    private void work(List<ProductProcess> products, List<Running> running, FakeSlack slack) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < SLACK_SENDERS; i++) {
                working.add(threads.submit(() -> sendEvents(slack)));
            }
            for (int i = 0; i < READERS; i++) {
                working.add(threads.submit(this::converse));
            }
            working.add(threads.submit(articles::send));
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(2_000 + random.nextInt(3_000));
                int victim = random.nextInt(2);
                running.get(victim).kill();
                Thread.sleep(random.nextInt(1_000));
                String port = addresses.get(victim).replaceFirst(".*:", "");
                running.set(victim, start(products.get(victim), victim, port));
            }
            ending = true;
            for (Future<?> work : working) {
                work.get();
            }
        }
    }

    /** A question in a thread of its own, sent again as Slack does, to whichever server; and one that follows on. */
    private void sendEvents(FakeSlack slack) {
        try (SlackSender sender = new SlackSender("")) {
            while (!ending) {
                int n = numbers.incrementAndGet();
                String root = "16%08d.000100".formatted(n);
                send(sender, "Ev" + n, SlackSender.mention("C" + n, root, ASKED));
                if (n % 4 == 0) {
                    ObjectNode follows = SlackSender.mention("C" + n, "16%08d.000200".formatted(n), ASKED)
                            .put("thread_ts", root);
                    send(sender, "EvNext" + n, follows);
                }
                do {
                    Thread.sleep(100);
                } while (!ending && asked.size() - slack.messages().size() > MOST_OPEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(SlackSender sender, String id, ObjectNode happening) throws InterruptedException {
        byte[] body = SlackSender.event(id, happening).toString().getBytes(StandardCharsets.UTF_8);
        asked.add(id);
        for (int attempt = 0; !isTaken(sender, body, attempt); attempt++) {
            Thread.sleep(100);
        }
        if (id.hashCode() % 3 == 0) {
            isTaken(sender, body, 7);
        }
    }

    private boolean isTaken(SlackSender sender, byte[] body, int attempt) throws InterruptedException {
        String time = String.valueOf(Instant.now().getEpochSecond() - attempt % 200);
        String address = addresses.get(ThreadLocalRandom.current().nextInt(2));
        try {
            return sender.send(sender.request(address + "/slack/events", "application/json", body)
                                    .header("X-Slack-Request-Timestamp", time)
                                    .header("X-Slack-Signature", SlackSender.sign(SlackSender.SECRET, time, body)))
                            .statusCode()
                    == 200;
        } catch (IOException killed) {
            return false;
        }
    }

    /** One conversation, now at this server, now at that. */
    private void converse() {
        try (SlackSender client = new SlackSender("")) {
            String conversation = null;
            int last = -1;
            while (!ending) {
                int at = ThreadLocalRandom.current().nextInt(2);
                JsonNode answer = ask(client, at, conversation);
                if (answer != null) {
                    conversation = answer.path("conversation").asText();
                    answers.add(answer.path("id").asText());
                    crossed.addAndGet(last >= 0 && last != at ? 1 : 0);
                    last = at;
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable JsonNode ask(SlackSender client, int at, @Nullable String conversation)
            throws InterruptedException {
        ObjectNode question = JSON.createObjectNode().put("question", ASKED);
        if (conversation != null) {
            question.put("conversation", conversation);
        }
        byte[] body = question.toString().getBytes(StandardCharsets.UTF_8);
        try {
            HttpResponse<String> response =
                    client.send(client.request(addresses.get(at) + "/api/ask", "application/json", body));
            assertEquals(200, response.statusCode(), response.body());
            JsonNode answer = JSON.readTree(response.body());
            assertTrue(conversation == null
                    || conversation.equals(answer.path("conversation").asText()));
            return answer;
        } catch (IOException killed) {
            return null;
        }
    }

    private static void awaitFinished(PostgresServer database, String address) throws Exception {
        String name = address.replaceFirst(".*/", "");
        long end = System.nanoTime() + 300_000_000_000L;
        while (!database.query(name, "SELECT count(*) FROM delivery WHERE NOT finished")
                .equals("0")) {
            assertTrue(System.nanoTime() < end, () -> "all is answered in the end");
            Thread.sleep(200);
        }
        // What would be posted twice is by now.
        Thread.sleep(1_000);
    }

    private void check(FakeSlack slack) {
        Map<String, List<Message>> byEvent = new HashMap<>();
        slack.messages()
                .forEach(message -> byEvent.computeIfAbsent(message.event(), id -> new ArrayList<>())
                        .add(message));
        assertTrue(asked.size() > KILLS, "there was something to do");
        for (String id : asked) {
            List<Message> messages = byEvent.getOrDefault(id, List.of());
            assertEquals(1, messages.size(), () -> id + ": " + messages);
            assertEquals(1, messages.getFirst().part(), id);
        }
        assertEquals(asked.size(), slack.messages().size());
    }

    private void check(PostgresServer database, String address) throws Exception {
        String name = address.replaceFirst(".*/", "");
        assertTrue(answers.size() > KILLS && crossed.get() > 0, answers.size() + " answers, " + crossed + " crossed");
        String kept = String.join("', '", answers);
        String count = String.valueOf(answers.size());
        assertEquals(count, database.query(name, "SELECT count(*) FROM turn WHERE name IN ('" + kept + "')"));
        assertEquals(count, database.query(name, "SELECT count(*) FROM receipt WHERE id IN ('" + kept + "')"));
        assertEquals(
                "0",
                database.query(name, "SELECT count(*) FROM turn WHERE name NOT IN (SELECT id FROM receipt)"),
                "each with its receipt");
    }
}
