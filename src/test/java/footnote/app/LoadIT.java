package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.app.ProductProcess.Running;
import footnote.testing.FakeSlack;
import footnote.testing.SlackSender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty-four clients that ask, here and in Slack, break off, add and delete, at a pace of their own, half of what the
 * server does for one: {@code -Dfootnote.load.seconds=600} makes it ten minutes, 7200 a soak of two hours, {@code
 * -Dfootnote.load.rate} sets requests a second.
 */
final class LoadIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int CLIENTS = 64;

    private static final int ALONE = 20;

    /** So many files the index may have more at its most compact moment, as articles are added all the time. */
    private static final int FILES = 64;

    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("footnote.load.seconds", 60));

    @TempDir
    private Path folder;

    private final List<long[]> watched = new ArrayList<>();

    private final List<Long> settled = new ArrayList<>();

    @Test
    void standsManyClients() throws IOException, InterruptedException {
        ProductProcess product = new ProductProcess(folder);
        product.environment.put("JAVA_TOOL_OPTIONS", "-Xmx1g");
        try (FakeSlack slack = new FakeSlack()) {
            product.environment.putAll(settings(slack));
            standsManyClients(product, slack);
        }
    }

    private static Map<String, String> settings(FakeSlack slack) {
        return Map.of(
                "FOOTNOTE_SLACK_SIGNING_SECRET",
                SlackSender.SECRET,
                "FOOTNOTE_SLACK_BOT_TOKEN",
                "xoxb-1",
                "FOOTNOTE_SLACK_API_URL",
                slack.api());
    }

    private void standsManyClients(ProductProcess product, FakeSlack slack) throws IOException, InterruptedException {
        try (Running server = product.start(new byte[0], "serve", "--port", "0");
                SlackSender sender = new SlackSender(server.address());
                HttpClient http = HttpClient.newHttpClient()) {
            String address = server.address();
            addArticles(http, address);
            List<String> questions = lines("questions.jsonl").stream()
                    .map(line -> line.path("question").asText())
                    .toList();
            Map<String, String> texts = LoadClient.texts();

            LoadReport alone = new LoadReport();
            LoadClient one = new LoadClient(http, address, questions, texts, alone, sender, 0);
            for (int i = 0; i < ALONE * 2; i++) {
                LoadClient each =
                        i < ALONE ? new LoadClient(http, address, questions, texts, new LoadReport(), sender, i) : one;
                each.ask(System.nanoTime());
            }
            long usual = Math.max(1, alone.percentile("ask", 50));
            double rate = Double.parseDouble(System.getProperty("footnote.load.rate", String.valueOf(500.0 / usual)));

            LoadReport report = load(http, sender, address, server.process(), questions, texts, rate);
            System.out.printf(
                    "One client alone: %s%d clients, %.1f requests a second for %s:%n%sp95 of asking is %.1f times the"
                            + " p50 of one client.%n%s%n",
                    alone, CLIENTS, rate, LOAD, report, (double) report.percentile("ask", 95) / usual, course());
            assertEquals("", report.errors());
            assertTrue(report.counted("quotes exact") > 0, report.toString());
            assertFlat();
            assertPostedOnce(slack, report.timed("slack"));
        }
    }

    /** What was acknowledged is answered, and once. */
    private static void assertPostedOnce(FakeSlack slack, long taken) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (answered(slack).size() < taken && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        List<String> answered = answered(slack);
        assertEquals(taken, answered.size());
        assertEquals(taken, answered.stream().distinct().count());
    }

    private static List<String> answered(FakeSlack slack) {
        return slack.messages().stream()
                .filter(message -> message.part() == 1)
                .map(FakeSlack.Message::event)
                .toList();
    }

    private LoadReport load(
            HttpClient http,
            SlackSender slack,
            String address,
            Process process,
            List<String> questions,
            Map<String, String> texts,
            double rate)
            throws IOException, InterruptedException {
        LoadReport report = new LoadReport();
        Duration every = Duration.ofNanos((long) (CLIENTS * 1_000_000_000L / rate));
        long begin = System.nanoTime();
        long end = begin + LOAD.toNanos();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            LoadClient client = new LoadClient(http, address, questions, texts, report, slack, 1_000 + i);
            long first = begin + every.toNanos() * i / CLIENTS;
            clients.add(Thread.ofVirtual().start(() -> client.run(first, every, end)));
        }
        long warm = begin + LOAD.toNanos() / 3;
        while (System.nanoTime() < end) {
            if (settled.isEmpty() && System.nanoTime() > warm) {
                settle(http, address, process);
            }
            watched.add(watch(http, address));
            Thread.sleep(1_000);
        }
        for (Thread client : clients) {
            assertTrue(client.join(Duration.ofMinutes(3)), "every request comes to an end");
        }
        watched.add(watch(http, address));
        settle(http, address, process);
        return report;
    }

    private static void addArticles(HttpClient http, String address) throws IOException, InterruptedException {
        for (JsonNode line : lines("articles.jsonl")) {
            ObjectNode article = JSON.createObjectNode();
            article.set("id", line.path("id"));
            article.set("text", line.path("text"));
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/articles"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(article.toString()))
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            assertEquals(201, response.statusCode(), response.body());
        }
        while (!get(http, address + "/health/ready").contains("\"pending\":0")) {
            Thread.sleep(200);
        }
    }

    /** Notes what memory is left in use after a collection. */
    private void settle(HttpClient http, String address, Process process) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process collecting = new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("collecting").toFile())
                .start();
        assertEquals(0, collecting.waitFor(), () -> "a collection can be asked for");
        settled.add(watch(http, address)[0]);
    }

    /** Used heap in megabytes, threads, and open files and connections. */
    private static long[] watch(HttpClient http, String address) throws IOException, InterruptedException {
        String metrics = get(http, address + "/metrics");
        return new long[] {
            (long) (sum(metrics, "jvm_memory_used_bytes{area=\"heap\"") / 1_048_576),
            (long) sum(metrics, "jvm_threads_live_threads"),
            (long) sum(metrics, "process_files_open_files")
        };
    }

    private static double sum(String metrics, String begin) {
        return metrics.lines()
                .filter(line -> line.startsWith(begin))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** What is left after collections, and threads, grow no more once the server is warm. */
    private void assertFlat() {
        assertTrue(settled.getLast() <= settled.getFirst() * 1.25 + 16, "memory grows: " + course());
        long threads = watched.getLast()[1];
        assertTrue(threads <= most(1, 1) + 4, "threads grow: " + course());
        assertTrue(least(2) <= least(1) + FILES, "open files grow: " + course());
    }

    private String course() {
        return "heap after a collection, warm and at the end: %s MB; most threads: %d, %d, %d, and %d at the end; least open files: %d, %d, %d"
                .formatted(
                        settled,
                        most(0, 1),
                        most(1, 1),
                        most(2, 1),
                        watched.getLast()[1],
                        least(0),
                        least(1),
                        least(2));
    }

    /** The fewest open files of a third: segments of the index and connections come and go. */
    private long least(int third) {
        return third(third).mapToLong(all -> all[2]).min().orElseThrow();
    }

    private long most(int third, int what) {
        return third(third).mapToLong(all -> all[what]).max().orElseThrow();
    }

    private Stream<long[]> third(int number) {
        int size = watched.size();
        return watched.subList(size * number / 3, size * (number + 1) / 3).stream();
    }

    private static String get(HttpClient http, String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private static List<JsonNode> lines(String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(set().resolve(name))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static Path set() {
        String root = Objects.requireNonNullElse(System.getProperty("footnote.root"), "");
        return Path.of(root, "evaluation", "wikinews").toAbsolutePath();
    }
}
