package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.cli.Product;
import footnote.fault.BadInputException;
import footnote.settings.TestValues;
import footnote.slack.TellingSettings;
import footnote.slack.WebhookTarget;
import footnote.testing.Sentences;
import footnote.testing.WebhookReceiver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TellingTest {

    private static final String WEBHOOK = "FOOTNOTE_OUTDATED_WEBHOOK";
    private static final String SECRET = "FOOTNOTE_OUTDATED_WEBHOOK_SECRET";
    private static final String THREADS = "FOOTNOTE_OUTDATED_IN_THREADS";

    private static Settings.Reading read(Map<String, String> environment) {
        return Settings.read(TestValues.of(environment));
    }

    @Test
    void tellsNobodyUnlessItIsSet() {
        assertEquals(TellingSettings.NONE, read(Map.of()).settings().telling());
        assertFalse(TellingSettings.NONE.isOn());
        assertEquals(
                TellingSettings.NONE, read(Map.of(THREADS, "false")).settings().telling());
        assertTrue(read(Map.of(THREADS, "true")).settings().telling().threads());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/x?key=7",
                "http://localhost:8080/x",
                "http://127.0.0.1/",
                "http://[::1]:9/x"
            })
    void takesHttpsAndWhatStaysOnThisMachine(String address) {
        Settings.Reading read = read(Map.of(WEBHOOK, address, SECRET, WebhookReceiver.SECRET));
        assertEquals(List.of(), read.faults());
        WebhookTarget target = Objects.requireNonNull(read.settings().telling().webhook());
        assertEquals(URI.create(address), target.address());
        assertEquals(WebhookReceiver.SECRET, target.secret().reveal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/x",
                "http://10.0.0.7/x",
                "http://127.0.0.1.example.com/x",
                "ftp://localhost/x",
                "https:///x",
                "https://me:pass@hooks.example.com/",
                "https://hooks.example.com/#x",
                "hooks.example.com",
                "https://hooks example"
            })
    void refusesOtherAddressesWithoutRepeatingThem(String address) {
        Settings.Reading read = read(Map.of(WEBHOOK, address, SECRET, WebhookReceiver.SECRET));
        assertEquals(
                List.of("outdated-webhook: is no address as https://HOST/PATH; http:// is taken for this machine alone"
                        + " (from FOOTNOTE_OUTDATED_WEBHOOK)"),
                read.faults());
        assertEquals(TellingSettings.NONE, read.settings().telling());
    }

    @Test
    void readsTheSecretOfAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), WebhookReceiver.SECRET + "\n");
        Map<String, String> environment =
                Map.of(WEBHOOK, "https://hooks.example.com/x", SECRET + "_FILE", file.toString());
        assertEquals(List.of(), read(environment).faults());
        WebhookTarget target =
                Objects.requireNonNull(read(environment).settings().telling().webhook());
        assertEquals(WebhookReceiver.SECRET, target.secret().reveal());
        Files.writeString(file, "short");
        assertEquals(
                List.of("outdated-webhook-secret-file: names no file that can be read with a secret as whsec_ and 24 to"
                        + " 64 bytes in base64 (from FOOTNOTE_OUTDATED_WEBHOOK_SECRET_FILE)"),
                read(environment).faults());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FOOTNOTE_OUTDATED_IN_THREADS          | maybe | outdated-in-threads: 'maybe' is neither true nor false
            FOOTNOTE_OUTDATED_WEBHOOK             | https://hooks.example.com/x | outdated-webhook: it needs outdated-webhook-secret or outdated-webhook-secret-file too
            FOOTNOTE_OUTDATED_WEBHOOK_SECRET      | whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | outdated-webhook-secret: it needs outdated-webhook too
            """)
    void saysWhatIsWrong(String variable, String value, String fault) {
        assertEquals(
                List.of(fault + " (from " + variable + ")"),
                read(Map.of(variable, value)).faults());
    }

    @Test
    void refusesASecretThatIsNone() {
        assertEquals(
                List.of("outdated-webhook-secret: is no secret as whsec_ and 24 to 64 bytes in base64"
                        + " (from FOOTNOTE_OUTDATED_WEBHOOK_SECRET)"),
                read(Map.of(WEBHOOK, "https://hooks.example.com/x", SECRET, "my password"))
                        .faults());
    }

    @Test
    void servesNoThreadsWithoutSlackAndNoDatabaseWithoutItsArticles(@TempDir Path data) {
        refused(data, Map.of(THREADS, "true"), "FOOTNOTE_OUTDATED_IN_THREADS");
        refused(
                data,
                Map.of(
                        WEBHOOK,
                        "https://hooks.example.com/x",
                        SECRET,
                        WebhookReceiver.SECRET,
                        "FOOTNOTE_DATABASE",
                        "postgresql://me@127.0.0.1:9/news"),
                "FOOTNOTE_SEARCH");
    }

    private static void refused(Path data, Map<String, String> environment, String names) {
        try (Product product = TestProduct.open(data, environment)) {
            BadInputException refused = assertThrows(BadInputException.class, () -> product.serve("127.0.0.1", 0));
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains(names), message);
            Sentences.assertOneSentence(message);
        }
    }
}
