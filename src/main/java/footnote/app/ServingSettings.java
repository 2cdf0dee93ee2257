package footnote.app;

import footnote.settings.SettingsReader;
import footnote.settings.Values.Value;
import footnote.web.access.Limits;
import footnote.web.access.Places;
import footnote.web.access.TlsFiles;
import footnote.web.access.TrustedProxies;
import footnote.web.tracing.TraceTarget;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of how much is served.
 *
 * @param limits how much other machines may ask
 * @param atATime how many questions are answered at a time
 * @param logsQuestions whether logs tell what was asked
 * @param tls what the server proves who it is with; {@code null} for plain HTTP
 * @param traces where traces go; {@code null} for nowhere
 */
record ServingSettings(
        Limits limits,
        int atATime,
        boolean logsQuestions,
        @Nullable TlsFiles tls,
        @Nullable TraceTarget traces) {

    private static final int MOST = 1_000_000;

    private static final String NO_PATH = "is not a path";

    private static final String RATE = "rate-limit";
    private static final String AT_A_TIME = "questions-at-a-time";
    private static final String CERTIFICATE = "tls-certificate";
    private static final String KEY = "tls-key";
    private static final String LOG_QUESTIONS = "log-questions";
    private static final String PROXIES = "trusted-proxies";

    static ServingSettings of(SettingsReader reader) {
        int rate = reader.find(RATE, value -> number(value, 0), "is no number of questions a minute, 0 for no limit")
                .orElse(Limits.USUAL.perMinute());
        int atATime = reader.find(AT_A_TIME, value -> number(value, 1), "is no number of questions, 1 or more")
                .orElseGet(Places::usual);
        TrustedProxies proxies = reader.find(
                        PROXIES,
                        value -> TrustedProxies.of(value.text()),
                        "is no list of addresses like 10.0.0.7 or 10.0.0.0/8")
                .orElse(Limits.USUAL.proxies());
        boolean logsQuestions = reader.find(LOG_QUESTIONS, ServingSettings::yes, "is neither true nor false")
                .orElse(false);
        return new ServingSettings(
                new Limits(rate, proxies), atATime, logsQuestions, tls(reader), TraceSettings.of(reader, proxies));
    }

    private static @Nullable TlsFiles tls(SettingsReader reader) {
        reader.expectBoth(CERTIFICATE, KEY);
        Optional<Path> certificate = reader.find(CERTIFICATE, ServingSettings::path, NO_PATH);
        Optional<Path> key = reader.find(KEY, ServingSettings::path, NO_PATH);
        return certificate
                .flatMap(chain -> key.map(secret -> new TlsFiles(chain, secret)))
                .orElse(null);
    }

    private static Path path(Value value) {
        return value.base().resolve(value.text());
    }

    /** Whether something is said to be; throws {@link IllegalArgumentException} where that is not clear. */
    static boolean yes(Value value) {
        return switch (value.text()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException(value.text());
        };
    }

    private static int number(Value value, int least) {
        int number = Integer.parseInt(value.text());
        if (number < least || number > MOST) {
            throw new IllegalArgumentException(value.text());
        }
        return number;
    }
}
