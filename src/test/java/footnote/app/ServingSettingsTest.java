package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.settings.SettingsReader;
import footnote.settings.Values;
import footnote.web.http.Limits;
import footnote.web.http.Places;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ServingSettingsTest {

    @Test
    void readsWhatIsSaid() {
        Values values = new Values(
                Map.of(
                        "FOOTNOTE_RATE_LIMIT", "5",
                        "FOOTNOTE_QUESTIONS_AT_A_TIME", "3",
                        "FOOTNOTE_LOG_QUESTIONS", "true",
                        "FOOTNOTE_TRUSTED_PROXIES", "10.0.0.7, 2001:db8::/32"),
                null);
        assertEquals(List.of(), Settings.read(values).faults());
        ServingSettings settings = ServingSettings.of(new SettingsReader(values));
        assertEquals(5, settings.limits().perMinute());
        assertEquals(3, settings.atATime());
        assertTrue(settings.logsQuestions());
        assertEquals(
                0,
                ServingSettings.of(new SettingsReader(values.with("rate-limit", "0")))
                        .limits()
                        .perMinute());
    }

    @Test
    void hasUsualOnes() {
        ServingSettings settings = ServingSettings.of(new SettingsReader(Values.NONE));
        assertEquals(Limits.USUAL, settings.limits());
        assertEquals(Places.usual(), settings.atATime());
        assertFalse(settings.logsQuestions());
    }

    @Test
    void namesFaults() {
        Values values = new Values(
                Map.of(
                        "FOOTNOTE_RATE_LIMIT", "-1",
                        "FOOTNOTE_QUESTIONS_AT_A_TIME", "0",
                        "FOOTNOTE_LOG_QUESTIONS", "some",
                        "FOOTNOTE_TRUSTED_PROXIES", "proxy.example"),
                null);
        assertEquals(
                List.of(
                        "rate-limit: '-1' is no number of questions a minute, 0 for no limit (from FOOTNOTE_RATE_LIMIT)",
                        "questions-at-a-time: '0' is no number of questions, 1 or more (from FOOTNOTE_QUESTIONS_AT_A_TIME)",
                        "trusted-proxies: 'proxy.example' is no list of addresses like 10.0.0.7 or 10.0.0.0/8 (from FOOTNOTE_TRUSTED_PROXIES)",
                        "log-questions: 'some' is neither true nor false (from FOOTNOTE_LOG_QUESTIONS)"),
                Settings.read(values).faults());
    }
}
