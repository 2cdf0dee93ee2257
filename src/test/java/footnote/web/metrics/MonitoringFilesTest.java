package footnote.web.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import footnote.answer.AnswerListener;
import footnote.answer.Question;
import footnote.web.Samples;
import footnote.web.TestServer;
import footnote.web.access.Places;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dashboard and the alerts that come along speak of metrics that a server really has, and of their labels. */
final class MonitoringFilesTest {

    private static final Pattern METRIC = Pattern.compile("\\b((?:footnote|http|jvm)_\\w+)(?:\\{([^}]*)})?");

    private static final Pattern GROUPED = Pattern.compile("by \\(([^)]*)\\)");

    private static final Pattern LABEL = Pattern.compile("(\\w+)(?:=|!=|=~|!~)\"");

    /** Prometheus adds these to what it reads. */
    private static final Set<String> ADDED = Set.of("job", "instance");

    @Test
    void theDashboardShowsWhatThereIs() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(file("grafana-dashboard.json"));
        List<String> asked = new ArrayList<>();
        dashboard
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> asked.add(target.path("expr").asText())));
        assertTrue(asked.size() > 10, asked.toString());
        assertKnown(asked);
    }

    @Test
    void alertsWatchWhatThereIs() throws IOException {
        JsonNode alerts = new YAMLMapper().readTree(file("alerts.yml"));
        List<String> asked = new ArrayList<>();
        alerts.at("/groups/0/rules").forEach(rule -> asked.add(rule.path("expr").asText()));
        assertEquals(7, asked.size());
        assertKnown(asked);
    }

    private static void assertKnown(List<String> asked) {
        Map<String, Set<String>> known = known();
        for (String expression : asked) {
            Set<String> labels = new HashSet<>(ADDED);
            for (MatchResult metric : METRIC.matcher(expression).results().toList()) {
                assertTrue(known.containsKey(metric.group(1)), metric.group(1) + " is no metric: " + expression);
                Set<String> has = known.getOrDefault(metric.group(1), Set.of());
                labels.addAll(has);
                LABEL.matcher(Objects.requireNonNullElse(metric.group(2), ""))
                        .results()
                        .map(label -> label.group(1))
                        .filter(label -> !ADDED.contains(label))
                        .forEach(label -> assertTrue(has.contains(label), label + " is no label: " + expression));
            }
            for (MatchResult group : GROUPED.matcher(expression).results().toList()) {
                List<String> by = List.of(group.group(1).split(",\\s*"));
                assertTrue(labels.containsAll(by), by + " are not all labels: " + expression);
            }
        }
    }

    /** The labels of each metric of a server that has been used. */
    private static Map<String, Set<String>> known() {
        AtomicReference<Metrics> opened = new AtomicReference<>();
        try (TestServer server = TestServer.with(TestServer.LOOPBACK, Samples.assistant(Duration.ZERO), parts -> {
            Metrics metrics = new Metrics(parts.collection());
            opened.set(metrics);
            return List.of(metrics);
        })) {
            Metrics metrics = Objects.requireNonNull(opened.get());
            metrics.follow(new Places(4));
            ObservationRegistry observations = ObservationRegistry.create();
            metrics.follow(observations);
            Observation stage = Observation.createNotStarted("footnote.stage", observations)
                    .lowCardinalityKeyValue("stage", "model");
            assertThrows(
                    IllegalStateException.class,
                    () -> stage.observe(() -> {
                        throw new IllegalStateException("It rests.");
                    }));
            metrics.counting(Samples.assistant(Duration.ZERO), "web")
                    .ask(Question.of("How many?"), AnswerListener.NONE);
            server.get("/api/articles");
            return labels(server.get("/metrics").body());
        }
    }

    private static Map<String, Set<String>> labels(String scraped) {
        Map<String, Set<String>> known = new HashMap<>();
        scraped.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String name = line.replaceFirst("[{ ].*", "");
            Set<String> labels = known.computeIfAbsent(name, unused -> new HashSet<>());
            LABEL.matcher(line).results().map(label -> label.group(1)).forEach(labels::add);
        });
        return known;
    }

    private static File file(String name) {
        String root = Objects.requireNonNullElse(System.getProperty("footnote.root"), "");
        return Path.of(root, "docs", name).toAbsolutePath().toFile();
    }
}
