package footnote.slack;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks whether those can be told who are to be told of outdated answers. */
public final class TellingExamination {

    private static final String THREADS = "outdated answers in threads";
    private static final String WEBHOOK = "outdated answers to webhook";
    private static final Duration TIME = Duration.ofSeconds(10);

    private final TellingSettings telling;
    private final SlackSettings slack;

    public TellingExamination(TellingSettings telling, SlackSettings slack) {
        this.telling = telling;
        this.slack = slack;
    }

    /** What was found; nothing where nobody is to be told. */
    public List<ExaminedPart> findings() {
        List<ExaminedPart> findings = new ArrayList<>();
        if (telling.threads()) {
            findings.add(
                    slack.isSlack()
                            ? ExaminedPart.good(THREADS, "told by the app above")
                            : new ExaminedPart(
                                    THREADS,
                                    "Slack is not set up",
                                    "Set it up, or remove FOOTNOTE_OUTDATED_IN_THREADS; see docs/slack.md."));
        }
        if (telling.webhook() != null) {
            findings.add(webhook(telling.webhook()));
        }
        return findings;
    }

    /** Asks for the head alone: nothing is told that is not so. */
    private static ExaminedPart webhook(WebhookTarget target) {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIME)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(target.address())
                    .timeout(TIME)
                    .method("HEAD", BodyPublishers.noBody())
                    .build();
            client.send(request, BodyHandlers.discarding());
            return ExaminedPart.good(WEBHOOK, target.host() + " answers");
        } catch (IOException e) {
            return new ExaminedPart(
                    WEBHOOK,
                    target.host() + " cannot be reached",
                    "Check FOOTNOTE_OUTDATED_WEBHOOK, and start what listens there.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ExaminedPart(WEBHOOK, target.host() + " was not looked at to the end", "Try again.");
        }
    }
}
