package footnote.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.testing.SlackSender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One of many clients. What it does next is due by its own clock, whatever became of what it did before: a server that
 * stalls makes all that was due meanwhile late, and the times say so.
 */
final class LoadClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String server;
    private final List<String> questions;
    private final Map<String, String> texts;
    private final LoadReport report;
    private final SlackSender slack;
    private final Random random;
    private final String name;
    private final Deque<String> added = new ArrayDeque<>();
    private int number;

    /**
     * A client.
     *
     * @param texts what articles say, by their ids; shared, and filled as articles are read
     * @param slack posts what is asked in a chat service; shared
     */
    LoadClient(
            HttpClient http,
            String server,
            List<String> questions,
            Map<String, String> texts,
            LoadReport report,
            SlackSender slack,
            int seed) {
        this.http = http;
        this.server = server;
        this.questions = questions;
        this.texts = texts;
        this.report = report;
        this.slack = slack;
        this.random = new Random(seed);
        this.name = "load" + seed;
    }

    static Map<String, String> texts() {
        return new ConcurrentHashMap<>();
    }

    /** Does something every so often until a time of {@link System#nanoTime()}. */
    void run(long first, Duration every, long end) {
        try {
            for (long due = first; due < end; due += every.toNanos()) {
                long left = due - System.nanoTime();
                if (left > 0) {
                    Thread.sleep(Duration.ofNanos(left));
                }
                next(due);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(long due) throws InterruptedException {
        int dice = random.nextInt(100);
        try {
            if (dice < 64) {
                ask(due);
            } else if (dice < 70) {
                mention(due);
            } else if (dice < 80) {
                stream(due, false);
            } else if (dice < 90) {
                stream(due, true);
            } else if (dice < 96 || added.isEmpty()) {
                add(due);
            } else {
                delete(due);
            }
        } catch (IOException | RuntimeException e) {
            report.error(e.toString());
        }
    }

    /** Asks as JSON, and holds every quote against its article. */
    void ask(long due) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(asking().build(), BodyHandlers.ofString());
        if (isFine(response, 200)) {
            report.took("ask", System.nanoTime() - due);
            check(JSON.readTree(response.body()));
        }
    }

    private void stream(long due, boolean cut) throws IOException, InterruptedException {
        HttpRequest request = asking().header("Accept", "text/event-stream").build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            if (!isFine(response, 200)) {
                return;
            }
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring("event: ".length());
                    if (cut) {
                        report.count("streams cut off");
                        return;
                    }
                } else if (line.startsWith("data: ") && event.equals("finished")) {
                    report.took("stream", System.nanoTime() - due);
                    check(JSON.readTree(line.substring("data: ".length())));
                    return;
                }
            }
        }
        report.error("a stream ended without its answer");
    }

    /** Slack asks, and is acknowledged at once; that the answer is posted once is seen at the end. */
    private void mention(long due) throws IOException, InterruptedException {
        String id = name + "-" + number++;
        String ts = "16%08d.%06d".formatted(random.nextInt(100_000_000), random.nextInt(1_000_000));
        HttpResponse<String> response =
                slack.event(SlackSender.event("Ev" + id, SlackSender.mention("C" + name, ts, question())));
        if (isFine(response, 200)) {
            report.took("slack", System.nanoTime() - due);
        }
    }

    private void add(long due) throws IOException, InterruptedException {
        String id = name + "-" + number++;
        String text = """
                The harbour of Port%1$s was closed on Monday after a storm. Mayor Anna %1$s said that %2$d ferries stayed in
                port and that nobody was hurt.
                """.formatted(id, random.nextInt(1_000));
        String body = JSON.createObjectNode().put("id", id).put("text", text).toString();
        HttpResponse<String> response = http.send(posting("/api/articles", body).build(), BodyHandlers.ofString());
        if (isFine(response, 201)) {
            report.took("add", System.nanoTime() - due);
            added.add(id);
        }
    }

    private void delete(long due) throws IOException, InterruptedException {
        HttpRequest request =
                request("/api/articles/" + added.remove()).DELETE().build();
        if (isFine(http.send(request, BodyHandlers.ofString()), 204)) {
            report.took("delete", System.nanoTime() - due);
        }
    }

    private void check(JsonNode answer) throws IOException, InterruptedException {
        for (JsonNode citation : answer.path("citations")) {
            String text = text(citation.path("article").asText());
            int start = citation.path("start").asInt();
            int end = citation.path("end").asInt();
            if (text.isEmpty()) {
                report.count("quotes of articles deleted since");
            } else if (end <= text.length()
                    && text.substring(start, end).equals(citation.path("quote").asText())) {
                report.count("quotes exact");
            } else {
                report.error("a quote is not what stands there: " + citation);
            }
        }
    }

    /** What an article says; nothing where it has been deleted, which only those of this load are. */
    private String text(String id) throws IOException, InterruptedException {
        String known = texts.get(id);
        if (known != null) {
            return known;
        }
        HttpResponse<String> response = http.send(request("/api/articles/" + id).build(), BodyHandlers.ofString());
        if (response.statusCode() == 404 && id.startsWith("load")) {
            return "";
        }
        if (!isFine(response, 200)) {
            throw new IOException("the article " + id + " cannot be read");
        }
        String text = JSON.readTree(response.body()).path("text").asText();
        texts.put(id, text);
        return text;
    }

    /** As it should be; what the server announces as too much is counted, and is no error. */
    private boolean isFine(HttpResponse<?> response, int status) {
        int got = response.statusCode();
        if (got == status) {
            return true;
        }
        boolean announced = (got == 429 || got == 503)
                && response.headers().firstValue("Retry-After").isPresent();
        if (announced) {
            report.count("refused with Retry-After, " + got);
        } else {
            report.error(
                    response.request().method() + " " + response.request().uri() + ": " + got + " " + response.body());
        }
        return false;
    }

    private HttpRequest.Builder asking() {
        return posting(
                "/api/ask", JSON.createObjectNode().put("question", question()).toString());
    }

    private String question() {
        return questions.get(random.nextInt(questions.size()));
    }

    private HttpRequest.Builder posting(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofMinutes(2));
    }
}
