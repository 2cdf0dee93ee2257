package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.fault.BadInputException;
import footnote.settings.SettingsReader;
import footnote.settings.Values;
import footnote.web.access.Limits;
import footnote.web.access.Places;
import footnote.web.access.TlsFiles;
import footnote.web.tracing.TraceTarget;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    void takesNoCertificateWithoutItsKey() {
        Values values = new Values(Map.of("FOOTNOTE_TLS_CERTIFICATE", "a.pem"), null);
        String fault = "tls-certificate: it needs tls-key too (from FOOTNOTE_TLS_CERTIFICATE)";
        assertEquals(List.of(fault), Settings.read(values).faults());
        Values flag = Values.NONE.with("tls-key", "b.pem");
        BadInputException refused = assertThrows(BadInputException.class, () -> Settings.of(flag));
        assertEquals("tls-key: it needs tls-certificate too (from --tls-key)", refused.getMessage());
        TlsFiles files = Objects.requireNonNull(
                Settings.of(flag.with("tls-certificate", "a.pem")).serving().tls());
        assertEquals(Path.of("a.pem"), files.certificate());
        assertEquals(Path.of("b.pem"), files.key());
    }

    @Test
    void readsWhereTracesGo() {
        Values values = new Values(
                Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT", "http://one:4318",
                        "OTEL_EXPORTER_OTLP_HEADERS", "a=b, c=d=",
                        "OTEL_SERVICE_NAME", "news"),
                null);
        assertEquals(List.of(), Settings.read(values).faults());
        TraceTarget target =
                Objects.requireNonNull(Settings.of(values).serving().traces());
        assertEquals(URI.create("http://one:4318"), target.endpoint());
        assertEquals(Map.of("a", "b", "c", "d="), target.headers());
        assertEquals("news", target.service());
        assertEquals(
                URI.create("https://two/x"),
                Objects.requireNonNull(Settings.of(values.with("otlp-endpoint", "https://two/x"))
                                .serving()
                                .traces())
                        .endpoint());
        assertNull(Settings.of(Values.NONE).serving().traces());
        assertEquals(
                List.of(
                        "OTEL_EXPORTER_OTLP_HEADERS: it is no list like name=value,name=value (from OTEL_EXPORTER_OTLP_HEADERS)",
                        "otlp-endpoint: 'two:4318' is no address like http://localhost:4318 (from --otlp-endpoint)"),
                Settings.read(new Values(Map.of("OTEL_EXPORTER_OTLP_HEADERS", "secret"), null)
                                .with("otlp-endpoint", "two:4318"))
                        .faults());
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
