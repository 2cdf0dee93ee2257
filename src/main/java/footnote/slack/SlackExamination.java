package footnote.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import footnote.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Looks at what is needed for questions from chat services: tokens, scopes and the public address. */
public final class SlackExamination {

    private static final String SLACK = "Slack";
    private static final String ADDRESS = "public address";
    private static final String GUIDE = "see docs/slack.md";

    /** What the manifest asks for. */
    private static final List<String> SCOPES = List.of(
            "app_mentions:read",
            "channels:history",
            "chat:write",
            "commands",
            "groups:history",
            "im:history",
            "mpim:history");

    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int STRANGER = 401;

    private final SlackSettings settings;

    public SlackExamination(SlackSettings settings) {
        this.settings = settings;
    }

    /** What was found, in the order to mend it in. */
    public List<ExaminedPart> findings() {
        List<ExaminedPart> findings = new ArrayList<>();
        findings.add(slack());
        if (settings.appToken() != null) {
            findings.add(socketMode(settings.appToken()));
        }
        if (!settings.tokens().isEmpty()) {
            findings.add(ExaminedPart.good(
                    "webhooks", "%d known tokens".formatted(settings.tokens().size())));
        }
        if (settings.isOn()) {
            findings.add(address());
        }
        return findings;
    }

    private ExaminedPart slack() {
        String missing = settings.missing();
        if (missing != null) {
            return new ExaminedPart(SLACK, missing + " is missing", "Set it; %s.".formatted(GUIDE));
        }
        Secret token = settings.botToken();
        if (token == null) {
            return ExaminedPart.good(SLACK, "not set up; " + GUIDE);
        }
        try (SlackApi api = new SlackApi(settings.api(), token)) {
            return judged(api.test());
        } catch (DeliveryRetry e) {
            return new ExaminedPart(
                    SLACK, String.valueOf(e.getMessage()), "Check FOOTNOTE_SLACK_BOT_TOKEN and the way to Slack.");
        } catch (DeliveryRefused e) {
            return new ExaminedPart(SLACK, String.valueOf(e.getMessage()), "Correct FOOTNOTE_SLACK_BOT_TOKEN.");
        }
    }

    private ExaminedPart socketMode(Secret token) {
        try (SlackApi api = new SlackApi(settings.api(), token)) {
            api.connection();
            return ExaminedPart.good("Socket Mode", "Slack offers a connection");
        } catch (DeliveryRetry | DeliveryRefused e) {
            return new ExaminedPart(
                    "Socket Mode",
                    String.valueOf(e.getMessage()),
                    "Enable it for the app, and check FOOTNOTE_SLACK_APP_TOKEN and its scope connections:write.");
        }
    }

    private static ExaminedPart judged(AuthTestResponse test) {
        String who = "%s in %s".formatted(test.getUser(), test.getTeam());
        TreeSet<String> lacking = new TreeSet<>(SCOPES);
        lacking.removeAll(granted(test));
        return lacking.isEmpty()
                ? ExaminedPart.good(SLACK, who)
                : new ExaminedPart(
                        SLACK,
                        who + " lacks the scopes " + String.join(", ", lacking),
                        "Add them under OAuth & Permissions and install the app again.");
    }

    private static List<String> granted(AuthTestResponse test) {
        Map<String, List<String>> headers = test.getHttpResponseHeaders();
        return headers == null
                ? List.of()
                : headers.entrySet().stream()
                        .filter(header ->
                                header.getKey().toLowerCase(Locale.ROOT).equals("x-oauth-scopes"))
                        .flatMap(header -> header.getValue().stream())
                        .flatMap(scopes -> Arrays.stream(scopes.split(",")))
                        .map(String::strip)
                        .toList();
    }

    /** A post that nobody signed, which this product alone refuses without a word. */
    private ExaminedPart address() {
        URI url = settings.publicUrl();
        if (url == null) {
            return new ExaminedPart(
                    ADDRESS,
                    "none, so that answers show quotes in place of links",
                    "Set FOOTNOTE_PUBLIC_URL to where readers reach this server.");
        }
        String path = settings.isSlack() && settings.signingSecret() != null ? "/slack/events" : "/slack/commands";
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIME).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(TIME)
                    .POST(BodyPublishers.ofString("footnote doctor"))
                    .build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status == STRANGER
                    ? ExaminedPart.good(ADDRESS, url.toString())
                    : new ExaminedPart(
                            ADDRESS,
                            "%s%s says %d where footnote serve would say 401".formatted(url, path, status),
                            "Start footnote serve with these settings, or let the proxy pass this path on to it.");
        } catch (IOException e) {
            return new ExaminedPart(
                    ADDRESS, url + " cannot be reached", "Start footnote serve, and check the name and the proxy.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ExaminedPart(ADDRESS, url + " was not looked at to the end", "Try again.");
        }
    }
}
