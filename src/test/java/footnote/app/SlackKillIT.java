package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.app.ProductProcess.Running;
import footnote.testing.FakeSlack;
import footnote.testing.FakeSlack.Called;
import footnote.testing.FakeSlack.Fault;
import footnote.testing.FakeSlack.Message;
import footnote.testing.SlackSender;
import footnote.testing.StubModelServer;
import footnote.testing.StubModelServer.Reply;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions from Slack to a real process that is killed again and again, with a slow model behind it and a Slack that
 * fails. {@code -Dfootnote.slack.full} is the whole of it: 1,000 events, ten kills and a model that takes 20 s.
 */
final class SlackKillIT {

    private static final boolean FULL = System.getProperty("footnote.slack.full") != null;
    private static final int EVENTS = FULL ? 1_000 : 200;
    private static final int KILLS = FULL ? 10 : 3;
    private static final long MODEL_MILLIS = FULL ? 20_000 : 2_000;

    /** Every tenth question follows on in a thread. */
    private static final int QUESTIONS = EVENTS * 7 / 10;

    private static final int SENDERS = 8;
    private static final String ASKED = "How many people attended the rally in Almaty?";
    private static final String TRUE = "More than 2,000 people attended the rally in Almaty. [2]";

    @TempDir
    private Path folder;

    private final Random random = new Random(6);
    private final List<Long> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger retried = new AtomicInteger();
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicReference<Running> running = new AtomicReference<>();
    private volatile boolean killAfterPost;
    private volatile String address = "";

    /**
     * A question.
     *
     * @param events its events, the first of them original
     */
    private record Question(int number, List<ObjectNode> events) {}

    @Test
    void answersEachQuestionOnceHoweverOftenItIsKilled() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        try (FakeSlack slack = new FakeSlack();
                StubModelServer model = new StubModelServer(request -> thinking())) {
            slack.faults(this::fault);
            product.environment.putAll(environment(slack, model));
            List<Question> questions = questions();
            start(product, "0");
            deliver(questions, product);
            awaitAnswers(slack);
            running.get().close();
            check(slack, questions);
        }
    }

    private static Reply thinking() {
        try {
            Thread.sleep(MODEL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Reply.Text(TRUE);
    }

    private static Map<String, String> environment(FakeSlack slack, StubModelServer model) {
        return Map.of(
                "FOOTNOTE_SLACK_SIGNING_SECRET",
                SlackSender.SECRET,
                "FOOTNOTE_SLACK_BOT_TOKEN",
                "xoxb-1",
                "FOOTNOTE_SLACK_API_URL",
                slack.api(),
                "FOOTNOTE_PUBLIC_URL",
                "https://footnote.example",
                "FOOTNOTE_MODEL",
                model.openAi(),
                "FOOTNOTE_MODEL_TIME",
                "90",
                "FOOTNOTE_MODEL_CALLS",
                "300");
    }

    /** Slack that fails now and then; and dies, as it seems, the moment it has taken a post. */
    private Fault fault(Called call) {
        if (killAfterPost && call.method().equals("chat.postMessage")) {
            killAfterPost = false;
            return new Fault.DoneThen(() -> running.get().kill());
        }
        return switch (call.number() % 40) {
            case 7 -> new Fault.Status(429, "1");
            case 17 -> new Fault.DoneAndDropped();
            case 27 -> new Fault.Dropped();
            case 37 -> new Fault.NotOk("internal_error");
            default -> new Fault.None();
        };
    }

    /** Mentions with and without twins, direct messages and follow-ups; three in ten events are duplicates. */
    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        int events = 0;
        for (int n = 0; n < QUESTIONS; n++) {
            Question question = new Question(n, new ArrayList<>());
            question.events().add(SlackSender.event("Ev" + n, happening(n)));
            questions.add(question);
            events++;
        }
        while (events < EVENTS) {
            Question question = questions.get(random.nextInt(QUESTIONS));
            boolean twin = isMention(question.number()) && question.events().size() == 1;
            ObjectNode happening = SlackSender.said("message", channel(question.number()), ts(question.number()), "");
            happening.put("text", "<@" + FakeSlack.BOT + "> " + ASKED);
            question.events()
                    .add(
                            twin
                                    ? SlackSender.event("EvTwin" + question.number(), happening)
                                    : question.events().getFirst());
            events++;
        }
        return questions;
    }

    private static boolean isMention(int n) {
        return n % 5 != 0 && n % 10 != 7;
    }

    private static boolean follows(Question question) {
        return question.number() % 10 == 7;
    }

    private static ObjectNode happening(int n) {
        if (n % 5 == 0) {
            return SlackSender.said("message", "D" + n, ts(n), ASKED);
        }
        return n % 10 == 7
                ? SlackSender.said("message", channel(n - 1), ts(n), "And who came?")
                        .put("thread_ts", ts(n - 1))
                : SlackSender.mention(channel(n), ts(n), ASKED);
    }

    private static String channel(int n) {
        return "C" + n / 10 * 10 % 200;
    }

    private static String ts(int n) {
        return "16%08d.000100".formatted(n);
    }

    private void start(ProductProcess product, String port) throws IOException, InterruptedException {
        Running serve = product.start(new byte[0], "serve", "--port", port);
        running.set(serve);
        address = serve.address();
    }

    private void deliver(List<Question> questions, ProductProcess product) throws Exception {
        Queue<List<ObjectNode>> work = new ConcurrentLinkedQueue<>(work(questions));
        List<ObjectNode> all = work.stream().flatMap(List::stream).toList();
        assertEquals(EVENTS, all.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                threads.execute(() -> send(work));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitDelivered(EVENTS * kill / (KILLS + 1));
                kill(kill % 2 == 0);
                start(product, address.replaceFirst(".*:", ""));
            }
        }
    }

    /** In any order, but that a thread begins before it goes on. */
    private List<List<ObjectNode>> work(List<Question> questions) {
        List<List<ObjectNode>> work = new ArrayList<>();
        for (Question question : questions) {
            List<ObjectNode> events = follows(question) ? new ArrayList<>(work.removeLast()) : new ArrayList<>();
            events.addAll(question.events());
            work.add(events);
        }
        Collections.shuffle(work, random);
        return work;
    }

    private void kill(boolean afterPost) throws InterruptedException {
        if (afterPost) {
            killAfterPost = true;
            while (running.get().process().isAlive()) {
                Thread.sleep(1);
            }
        } else {
            Thread.sleep(random.nextInt(200));
            running.get().kill();
        }
    }

    private void send(Queue<List<ObjectNode>> work) {
        try (SlackSender sender = new SlackSender("")) {
            for (List<ObjectNode> events = work.poll(); events != null; events = work.poll()) {
                for (ObjectNode event : events) {
                    send(sender, event);
                    Thread.sleep(FULL ? 60 : 30);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until it is acknowledged, as Slack does, if not as often. */
    private void send(SlackSender sender, ObjectNode event) throws InterruptedException {
        for (int attempt = 0; !isTaken(sender, event, attempt); attempt++) {
            retried.incrementAndGet();
            Thread.sleep(200);
        }
        delivered.incrementAndGet();
    }

    private boolean isTaken(SlackSender sender, ObjectNode event, int attempt) throws InterruptedException {
        byte[] body = event.toString().getBytes(StandardCharsets.UTF_8);
        String time = String.valueOf(Instant.now().getEpochSecond() - acknowledged.size() % 240);
        HttpRequest.Builder request = sender.request(address + "/slack/events", "application/json", body)
                .header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", SlackSender.sign(SlackSender.SECRET, time, body));
        if (attempt % 2 == 1) {
            request.header("X-Slack-Retry-Num", String.valueOf(attempt)).header("X-Slack-Retry-Reason", "http_error");
        }
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = sender.send(request);
            acknowledged.add((System.nanoTime() - start) / 1_000_000);
            return response.statusCode() == 200;
        } catch (IOException killed) {
            return false;
        }
    }

    private void awaitDelivered(int count) throws InterruptedException {
        while (delivered.get() < count) {
            Thread.sleep(5);
        }
    }

    private void awaitAnswers(FakeSlack slack) throws InterruptedException {
        long end = System.nanoTime() + 900_000_000_000L;
        while (slack.messages().stream().filter(message -> message.part() == 1).count() < QUESTIONS
                && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        // What would be posted twice is by now.
        Thread.sleep(3_000);
    }

    private void check(FakeSlack slack, List<Question> questions) {
        Map<String, List<Message>> byEvent = new HashMap<>();
        slack.messages()
                .forEach(message -> byEvent.computeIfAbsent(message.event(), id -> new ArrayList<>())
                        .add(message));
        int answered = 0;
        for (Question question : questions) {
            List<Message> answers = question.events().stream()
                    .map(event -> event.path("event_id").asText())
                    .distinct()
                    .flatMap(id -> byEvent.getOrDefault(id, List.of()).stream())
                    .toList();
            assertEquals(1, answers.size(), () -> "question " + question.number() + ": " + answers);
            assertEquals(1, answers.getFirst().part());
            assertTrue(
                    follows(question) || answers.getFirst().text().contains("2,000"),
                    answers.getFirst().text());
            answered++;
        }
        assertEquals(QUESTIONS, slack.messages().size());
        report(slack, answered);
    }

    private void report(FakeSlack slack, int answered) {
        List<Long> sorted = acknowledged.stream().sorted().toList();
        long again = slack.messages().stream()
                .filter(message -> message.updates() > 1)
                .count();
        long stoodIn = slack.messages().stream()
                .filter(message -> message.text().contains("extractive"))
                .count();
        System.out.printf(
                "Slack: %,d events, %d kills, %,d retries: %,d questions, %,d answered once, 0 lost, 0 twice;"
                        + " %d updated again to the same, %d by the built-in model;"
                        + " acknowledged p50 %d ms, p99 %d ms, at most %d ms; %,d posts, %,d threads read.%n",
                EVENTS,
                KILLS,
                retried.get(),
                QUESTIONS,
                answered,
                again,
                stoodIn,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast(),
                slack.calls("chat.postMessage").size(),
                slack.calls("conversations.replies").size());
    }
}
