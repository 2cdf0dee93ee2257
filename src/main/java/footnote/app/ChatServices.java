package footnote.app;

import footnote.settings.Secret;
import footnote.settings.SettingsReader;
import footnote.settings.Values.Value;
import footnote.slack.SlackSettings;
import footnote.slack.WebhookToken;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;

/** Reads the settings of the chat services. What a secret holds is repeated in no message. */
final class ChatServices {

    private static final String SIGNING_SECRET = "slack-signing-secret";
    private static final String BOT_TOKEN = "slack-bot-token";
    private static final String APP_TOKEN = "slack-app-token";
    private static final String API = "slack-api-url";
    private static final String TOKENS = "webhook-tokens";
    private static final String PUBLIC_URL = "public-url";

    private ChatServices() {}

    static SlackSettings of(SettingsReader reader) {
        return new SlackSettings(
                reader.secret(SIGNING_SECRET),
                reader.secret(BOT_TOKEN),
                reader.secret(APP_TOKEN),
                reader.findUnquoted(API, value -> folder(value.text()), "is no address as https://HOST/api/")
                        .orElse(SlackSettings.SLACK),
                reader.findUnquoted(
                                TOKENS,
                                ChatServices::tokens,
                                "is no list of tokens, each of which may be followed by =URL of an incoming webhook")
                        .orElse(List.of()),
                reader.findUnquoted(PUBLIC_URL, value -> withoutSlash(value.text()), "is no address as https://HOST")
                        .orElse(null));
    }

    private static List<WebhookToken> tokens(Value value) {
        return Arrays.stream(value.text().split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> token(entry, value.origin()))
                .toList();
    }

    private static WebhookToken token(String entry, String origin) {
        int equals = entry.indexOf('=');
        return equals < 0
                ? new WebhookToken(Secret.of(entry, origin), null)
                : new WebhookToken(Secret.of(entry.substring(0, equals), origin), web(entry.substring(equals + 1)));
    }

    private static URI folder(String text) {
        return text.endsWith("/") ? web(text) : web(text + "/");
    }

    private static URI withoutSlash(String text) {
        URI address = web(text.replaceFirst("/+$", ""));
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("an address with a query");
        }
        return address;
    }

    private static URI web(String text) {
        try {
            URI address = new URI(text);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address", e);
        }
        throw new IllegalArgumentException("no web address");
    }
}
