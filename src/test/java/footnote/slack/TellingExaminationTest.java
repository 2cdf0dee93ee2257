package footnote.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.settings.Secret;
import footnote.testing.FakeSlack;
import footnote.testing.WebhookReceiver;
import footnote.testing.WebhookReceiver.Post;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TellingExaminationTest {

    private static TellingSettings webhook(URI address) {
        return new TellingSettings(false, new WebhookTarget(address, Secret.chosen(WebhookReceiver.SECRET)));
    }

    private static List<ExaminedPart> findings(TellingSettings telling, SlackSettings slack) {
        return new TellingExamination(telling, slack).findings();
    }

    @Test
    void saysNothingWhereNobodyIsToBeTold() {
        assertEquals(List.of(), findings(TellingSettings.NONE, SlackSettings.NONE));
    }

    @Test
    void saysThatThreadsNeedSlack() {
        TellingSettings threads = new TellingSettings(true, null);
        ExaminedPart without = findings(threads, SlackSettings.NONE).getFirst();
        assertTrue(String.valueOf(without.remedy()).contains("FOOTNOTE_OUTDATED_IN_THREADS"));
        try (FakeSlack slack = new FakeSlack()) {
            assertNull(findings(threads, SlackBench.settings(slack)).getFirst().remedy());
        }
    }

    @Test
    void reachesTheWebhookWithoutTellingItAnything() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            ExaminedPart found =
                    findings(webhook(receiver.address()), SlackSettings.NONE).getFirst();
            assertNull(found.remedy());
            assertEquals(
                    List.of("HEAD"), receiver.posts().stream().map(Post::method).toList());
        }
    }

    @Test
    void saysThatNobodyAnswersAndRepeatsNoKey() {
        URI address;
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            address = receiver.address();
        }
        ExaminedPart found = findings(webhook(address), SlackSettings.NONE).getFirst();
        assertTrue(found.detail().contains("cannot be reached"), found.detail());
        assertTrue(String.valueOf(found.remedy()).contains("FOOTNOTE_OUTDATED_WEBHOOK"));
        assertFalse(found.toString().contains("key=7"), found::toString);
    }
}
