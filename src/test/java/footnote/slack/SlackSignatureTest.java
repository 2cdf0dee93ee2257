package footnote.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.settings.Secret;
import footnote.testing.FakeSlack;
import footnote.testing.SlackSender;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SlackSignatureTest {

    private static final String TIME = "X-Slack-Request-Timestamp";
    private static final String SIGNATURE = "X-Slack-Signature";
    private static final String BODY = SlackSender.event(
                    "Ev1", SlackSender.mention("C1", "1700000001.000001", "Wie viele? Größe, 数"))
            .toString();

    @TempDir
    private static Path folder;

    private static FakeSlack slack;
    private static SlackBench bench;

    @BeforeAll
    static void open() {
        slack = new FakeSlack();
        bench = SlackBench.answering(folder, slack);
    }

    @AfterAll
    static void close() {
        bench.close();
        slack.close();
    }

    /** What is sent: headers and a body. */
    record Sent(Map<String, String> headers, String body) {}

    private static Sent sent(String time, String signature, String body) {
        return new Sent(Map.of(TIME, time, SIGNATURE, signature), body);
    }

    private static String seconds(long off) {
        return String.valueOf(Instant.now().getEpochSecond() + off);
    }

    private static String good(String time) {
        return SlackSender.sign(SlackSender.SECRET, time, bytes(BODY));
    }

    static Stream<Arguments> strangers() {
        String now = seconds(0);
        String changed = BODY.replace("C1", "C2");
        return Stream.of(
                row("wrong secret", sent(now, SlackSender.sign("another", now, bytes(BODY)), BODY)),
                row("no signature", new Sent(Map.of(TIME, now), BODY)),
                row("no time", new Sent(Map.of(SIGNATURE, good(now)), BODY)),
                row("nothing", new Sent(Map.of(), BODY)),
                row("old", sent(seconds(-310), good(seconds(-310)), BODY)),
                row("future", sent(seconds(330), good(seconds(330)), BODY)),
                row("time changed", sent(seconds(-1), good(now), BODY)),
                row("time negative", sent("-" + now, good("-" + now), BODY)),
                row("time no number", sent("soon", good("soon"), BODY)),
                row("time too long", sent("9".repeat(40), good("9".repeat(40)), BODY)),
                row("byte changed", sent(now, good(now), changed)),
                row("body cut", sent(now, good(now), "{")),
                row("prefix in capitals", sent(now, good(now).replace("v0=", "V0="), BODY)),
                row(
                        "digits in capitals",
                        sent(now, "v0=" + good(now).substring(3).toUpperCase(Locale.ROOT), BODY)),
                row("no prefix", sent(now, good(now).substring(3), BODY)),
                row("signature cut", sent(now, good(now).substring(0, 20), BODY)),
                row("signature longer", sent(now, good(now) + "0", BODY)),
                row("signature not ASCII", sent(now, "v0=äöü", BODY)),
                row("empty body", sent(now, SlackSender.sign(SlackSender.SECRET, now, bytes("")), "")));
    }

    private static Arguments row(String name, Sent sent) {
        return Arguments.of(name, sent);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void refusesAndDoesNothing(String name, Sent sent) throws Exception {
        for (String path : new String[] {"/slack/events", "/slack/interactions", "/slack/commands"}) {
            HttpResponse<String> reply = send(path, sent);
            assertEquals(401, reply.statusCode(), name + " at " + path);
            assertEquals("", reply.body());
        }
        assertEquals(List.of(), bench.unfinished());
        assertEquals(0, bench.asked.size());
        assertEquals(0, slack.messages().size());
    }

    /** The client of the JDK sends no such header. */
    @Test
    void readsNoOtherDigits() {
        String arabic = seconds(0)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '٠')))
                .reduce("", String::concat);
        Map<String, String> headers = Map.of(TIME, arabic, SIGNATURE, good(arabic));
        SlackSignature signature = new SlackSignature(Secret.of(SlackSender.SECRET, "a test"), Clock.systemUTC());
        assertEquals(
                PostReply.STRANGER,
                signature.guard(new IncomingPost("/slack/events", headers::get, bytes(BODY)), () -> PostReply.TAKEN));
    }

    @Test
    void letsTheSameInOnceAndWhateverTheCaseOfTheHeadersNames(@TempDir Path other) throws Exception {
        String now = seconds(-20);
        Sent good = new Sent(Map.of("x-slack-REQUEST-timestamp", now, "X-SLACK-SIGNATURE", good(now)), BODY);
        try (FakeSlack there = new FakeSlack();
                SlackBench fresh = SlackBench.answering(other, there)) {
            assertEquals(
                    200,
                    fresh.sender.send(request(fresh, "/slack/events", good)).statusCode());
            assertEquals(
                    401,
                    fresh.sender.send(request(fresh, "/slack/events", good)).statusCode(),
                    "replayed");
            assertEquals(
                    401,
                    fresh.sender
                            .send(request(fresh, "/slack/interactions", good))
                            .statusCode(),
                    "elsewhere");
            fresh.awaitDone();
            assertEquals(1, fresh.asked.size());
        }
    }

    private static HttpResponse<String> send(String path, Sent sent) throws Exception {
        return bench.sender.send(request(bench, path, sent));
    }

    private static HttpRequest.Builder request(SlackBench at, String path, Sent sent) {
        HttpRequest.Builder request = at.sender.request(path, "application/json", bytes(sent.body()));
        sent.headers().forEach(request::header);
        return request;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
