package footnote.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.util.http.SlackHttpClient;
import footnote.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Slack's Web API, as far as it is needed. An {@code ok:false} is a failure. Messages carry the id of the question they
 * answer and which part of the answer they are, so that Slack remembers what was posted even if we do not.
 */
final class SlackApi implements AutoCloseable {

    /** Part of an answer that is a promise of one. */
    static final int PLACEHOLDER = 0;

    private static final int CALL_MILLIS = 10_000;

    /** What Slack gives at a time, and how often it is asked for more. */
    private static final int PAGE = 200;

    private static final int MAX_PAGES = 20;

    private static final int TOO_MANY = 429;

    /** Errors of Slack's own, which pass. */
    private static final Set<String> PASSING = Set.of(
            "ratelimited",
            "rate_limited",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org",
            "accesslimited");

    /** What whoever runs this can mend, while the questions wait. */
    private static final Set<String> MENDABLE = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "not_allowed_token_type",
            "org_login_required");

    private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);

    private static final String EVENT_TYPE = "footnote_answer";
    private static final String EVENT_ID = "event_id";
    private static final String PART = "part";

    private final Slack slack;
    private final MethodsClient methods;

    SlackApi(URI api, Secret token) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.toString());
        config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        config.setHttpClientReadTimeoutMillis(CALL_MILLIS);
        config.setStatsEnabled(false);
        // OkHttp would send a post again by itself where the line breaks; it may have arrived, which has to be looked
        // up.
        OkHttpClient once = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build();
        SlackHttpClient client = new SlackHttpClient(once);
        client.setConfig(config);
        this.slack = Slack.getInstance(config, client);
        this.methods = slack.methods(token.reveal());
    }

    /**
     * Which part of which answer a message is.
     *
     * @param event id of the question
     * @param part its number, from 1; {@link #PLACEHOLDER} for none yet
     */
    record Mark(String event, int part) {

        Message.Metadata metadata() {
            return new Message.Metadata(EVENT_TYPE, Map.of(EVENT_ID, event, PART, String.valueOf(part)));
        }
    }

    /** A call of the Web API. */
    @FunctionalInterface
    private interface Method<T> {
        T call() throws IOException, SlackApiException;
    }

    /** Posts a message; returns the timestamp that names it. */
    String post(AskedQuestion ask, SlackMessage message, Mark mark) throws DeliveryRetry, DeliveryRefused {
        ChatPostMessageRequest request = ChatPostMessageRequest.builder()
                .channel(ask.channel())
                .threadTs(ask.thread())
                .text(message.text())
                .blocks(message.blocks().isEmpty() ? null : message.blocks())
                .metadata(mark.metadata())
                .unfurlLinks(false)
                .unfurlMedia(false)
                .build();
        return call("Posting a message", () -> methods.chatPostMessage(request)).getTs();
    }

    /** Puts a message in the place of another. */
    void update(AskedQuestion ask, String ts, SlackMessage message, Mark mark) throws DeliveryRetry, DeliveryRefused {
        ChatUpdateRequest request = ChatUpdateRequest.builder()
                .channel(ask.channel())
                .ts(ts)
                .text(message.text())
                // An empty list takes away what blocks there were.
                .blocks(message.blocks())
                .metadata(mark.metadata())
                .build();
        call("Changing a message", () -> methods.chatUpdate(request));
    }

    /** The messages that answer a question already, by the part that each is. */
    Map<Integer, String> find(AskedQuestion ask, String event) throws DeliveryRetry, DeliveryRefused {
        Map<Integer, String> found = new HashMap<>();
        String cursor = null;
        for (int page = 0; page < MAX_PAGES; page++) {
            Page messages = page(ask, cursor);
            messages.messages().forEach(message -> note(message, ask, event, found));
            cursor = messages.next();
            if (cursor == null || cursor.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private record Page(List<Message> messages, @Nullable String next) {

        static Page of(@Nullable List<Message> messages, @Nullable ResponseMetadata more) {
            return new Page(messages == null ? List.of() : messages, more == null ? null : more.getNextCursor());
        }
    }

    private Page page(AskedQuestion ask, @Nullable String cursor) throws DeliveryRetry, DeliveryRefused {
        if (ask.hasThread()) {
            var replies = call(
                    "Reading a thread",
                    () -> methods.conversationsReplies(request -> request.channel(ask.channel())
                            .ts(ask.thread())
                            .oldest(ask.at())
                            .inclusive(true)
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor)));
            return Page.of(replies.getMessages(), replies.getResponseMetadata());
        }
        var history = call(
                "Reading a channel",
                () -> methods.conversationsHistory(request -> request.channel(ask.channel())
                        .oldest(ask.at())
                        .inclusive(true)
                        .includeAllMetadata(true)
                        .limit(PAGE)
                        .cursor(cursor)));
        return Page.of(history.getMessages(), history.getResponseMetadata());
    }

    /** What another app has written counts for nothing, whatever it says of itself. */
    private static void note(Message message, AskedQuestion ask, String event, Map<Integer, String> found) {
        Message.Metadata metadata = message.getMetadata();
        boolean foreign =
                ask.app() != null && message.getAppId() != null && !ask.app().equals(message.getAppId());
        if (foreign || metadata == null || !EVENT_TYPE.equals(metadata.getEventType())) {
            return;
        }
        Map<String, Object> payload = metadata.getEventPayload();
        if (payload != null && event.equals(payload.get(EVENT_ID)) && payload.get(PART) instanceof String part) {
            found.put(Integer.parseInt(part), message.getTs());
        }
    }

    /** Who we are, with the scopes in the headers. */
    AuthTestResponse test() throws DeliveryRetry, DeliveryRefused {
        return call("The bot token", () -> methods.authTest(request -> request));
    }

    /** Where to connect to for Socket Mode; for the app's token, and good for one connection. */
    String connection() throws DeliveryRetry, DeliveryRefused {
        return call("Asking for a connection", () -> methods.appsConnectionsOpen(request -> request))
                .getUrl();
    }

    private static <T extends SlackApiTextResponse> T call(String what, Method<T> method)
            throws DeliveryRetry, DeliveryRefused {
        try {
            T response = method.call();
            if (response == null) {
                throw new DeliveryRetry(what + " brought no answer.", null, null);
            }
            return checked(what, response);
        } catch (SlackApiException e) {
            throw failed(what, e);
        } catch (IOException | JsonParseException e) {
            throw new DeliveryRetry(what + " failed: Slack cannot be reached.", null, e);
        }
    }

    private static <T extends SlackApiTextResponse> T checked(String what, T response)
            throws DeliveryRetry, DeliveryRefused {
        if (response.isOk()) {
            return response;
        }
        String error = response.getError() == null ? "no reason given" : response.getError();
        if (PASSING.contains(error)) {
            throw new DeliveryRetry(what + " failed (" + error + ").", null, null);
        }
        if (MENDABLE.contains(error)) {
            throw new DeliveryRetry(what + " failed (" + error + "); footnote doctor says more.", UNTIL_MENDED, null);
        }
        throw new DeliveryRefused(what, error);
    }

    private static DeliveryRetry failed(String what, SlackApiException e) throws DeliveryRefused {
        int status = e.getResponse().code();
        if (status == TOO_MANY || status >= 500) {
            return new DeliveryRetry(
                    what + " failed (" + status + ").",
                    RetryWaits.read(e.getResponse().header("Retry-After")),
                    e);
        }
        throw new DeliveryRefused(what, String.valueOf(status));
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) { // As its interface says; there is nothing left to be lost.
            throw new IllegalStateException(e);
        }
    }
}
