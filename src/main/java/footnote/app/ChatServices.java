package footnote.app;

import footnote.fault.BadInputException;
import footnote.settings.Secret;
import footnote.settings.Values;
import footnote.settings.Values.Value;
import footnote.slack.SlackSettings;
import footnote.slack.WebhookToken;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the chat services. What a secret holds is repeated in no message. */
final class ChatServices {

    private static final String SIGNING_SECRET = "slack-signing-secret";
    private static final String BOT_TOKEN = "slack-bot-token";
    private static final String APP_TOKEN = "slack-app-token";
    private static final String API = "slack-api-url";
    private static final String TOKENS = "webhook-tokens";
    private static final String PUBLIC_URL = "public-url";

    private ChatServices() {}

    /** Reads them; faulty ones must have been told by {@link #faults} before. */
    static SlackSettings of(Values values) {
        return new SlackSettings(
                secret(values, SIGNING_SECRET),
                secret(values, BOT_TOKEN),
                secret(values, APP_TOKEN),
                values.find(API).map(value -> folder(value.text())).orElse(SlackSettings.SLACK),
                values.find(TOKENS).map(ChatServices::tokens).orElse(List.of()),
                values.find(PUBLIC_URL).map(value -> withoutSlash(value.text())).orElse(null));
    }

    /** What is wrong with them, each in words with key and origin. */
    static List<String> faults(Values values) {
        List<String> faults = new ArrayList<>();
        for (String key : List.of(SIGNING_SECRET, BOT_TOKEN, APP_TOKEN)) {
            fault(values, key, value -> Secret.of(value.text(), value.origin())).ifPresent(faults::add);
        }
        fault(values, API, value -> folder(value.text())).ifPresent(faults::add);
        fault(values, TOKENS, ChatServices::tokens).ifPresent(faults::add);
        fault(values, PUBLIC_URL, value -> withoutSlash(value.text())).ifPresent(faults::add);
        return faults;
    }

    private static Optional<String> fault(Values values, String key, Function<Value, ?> read) {
        Optional<Value> value = values.find(key);
        try {
            return value.filter(found -> read.apply(found) == null).map(Value::text);
        } catch (IllegalArgumentException | BadInputException e) {
            return value.map(found -> "%s: %s (from %s)".formatted(key, what(key), found.origin()));
        }
    }

    private static String what(String key) {
        return switch (key) {
            case API -> "is no address as https://HOST/api/";
            case PUBLIC_URL -> "is no address as https://HOST";
            case TOKENS -> "is no list of tokens, each of which may be followed by =URL of an incoming webhook";
            default -> "is no secret; put it there alone";
        };
    }

    private static @Nullable Secret secret(Values values, String key) {
        return values.find(key)
                .map(value -> Secret.of(value.text(), value.origin()))
                .orElse(null);
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
