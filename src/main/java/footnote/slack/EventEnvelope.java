package footnote.slack;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the Events API sends, as far as it is looked at. */
record EventEnvelope(
        @Nullable String type,
        @Nullable String challenge,
        @Nullable String teamId,
        @Nullable String apiAppId,
        @Nullable String eventId,
        @Nullable List<Authorization> authorizations,
        @Nullable Happening event) {

    /** On whose behalf an event is told: our own user. */
    record Authorization(@Nullable String userId) {}

    /** What happened. */
    record Happening(
            @Nullable String type,
            @Nullable String subtype,
            @Nullable String channel,
            @Nullable String channelType,
            @Nullable String user,
            @Nullable String botId,
            @Nullable String text,
            @Nullable String ts,
            @Nullable String threadTs,
            @Nullable JsonElement edited) {}

    boolean isOurs(String user) {
        return authorizations != null
                && authorizations.stream().anyMatch(ours -> ours != null && Objects.equals(ours.userId(), user));
    }
}
