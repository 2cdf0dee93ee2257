package footnote.app;

import footnote.fault.BadInputException;
import footnote.settings.Secret;
import footnote.settings.SettingsReader;
import footnote.slack.TellingSettings;
import footnote.slack.WebhookTarget;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads the settings of who is told of outdated answers. What a secret is, or an address that may hold one, is not told. */
final class Telling {

    private static final String THREADS = "outdated-in-threads";
    private static final String WEBHOOK = "outdated-webhook";
    private static final String SECRET = "outdated-webhook-secret";
    private static final String SECRET_FILE = SECRET + "-file";

    private static final String NO_ADDRESS =
            "is no address as https://HOST/PATH; http:// is taken for this machine alone";

    private static final String NO_SECRET = "is no secret as whsec_ and 24 to 64 bytes in base64";

    private Telling() {}

    static TellingSettings of(SettingsReader reader) {
        boolean threads = reader.find(THREADS, ServingSettings::yes, "is neither true nor false")
                .orElse(false);
        reader.expectAny(WEBHOOK, List.of(SECRET, SECRET_FILE));
        reader.expectAny(SECRET, List.of(WEBHOOK));
        reader.expectAny(SECRET_FILE, List.of(WEBHOOK));
        Optional<URI> address = reader.findUnquoted(WEBHOOK, value -> WebhookTarget.address(value.text()), NO_ADDRESS);
        Optional<Secret> secret = secret(reader);
        return new TellingSettings(
                threads,
                address.flatMap(where -> secret.map(with -> new WebhookTarget(where, with)))
                        .orElse(null));
    }

    /**
     * Looks whether what is asked for can be done.
     *
     * @param shared whether several servers may have receipts in common, and each articles of its own: one would call
     *     another's withdrawn
     * @throws BadInputException if not
     */
    static void check(Settings settings, boolean shared) {
        if (settings.telling().threads() && !settings.slack().isSlack()) {
            throw new BadInputException(
                    "No thread can be told of outdated answers without Slack; set it up, or remove FOOTNOTE_OUTDATED_IN_THREADS.");
        }
        if (settings.telling().isOn() && shared) {
            throw new BadInputException(
                    "Who is to be told of outdated answers of a database needs its articles there too; set FOOTNOTE_SEARCH, or remove FOOTNOTE_OUTDATED_IN_THREADS and FOOTNOTE_OUTDATED_WEBHOOK.");
        }
    }

    private static Optional<Secret> secret(SettingsReader reader) {
        return reader.findUnquoted(SECRET, value -> WebhookTarget.checked(Secret.chosen(value.text())), NO_SECRET)
                .or(() -> reader.findUnquoted(
                        SECRET_FILE,
                        value -> WebhookTarget.checked(PasswordSetting.read(value)),
                        "names no file that can be read with a secret as whsec_ and 24 to 64 bytes in base64"));
    }
}
