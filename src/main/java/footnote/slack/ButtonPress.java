package footnote.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The press of a button, as Slack tells it, as far as it is looked at. */
record ButtonPress(
        @Nullable String type,
        @Nullable Id user,
        @Nullable Id team,
        @Nullable Id channel,
        @Nullable String apiAppId,
        @Nullable Container container,
        @Nullable Message message,
        @Nullable String responseUrl,
        @Nullable List<Pressed> actions) {

    /** Somebody or something. */
    record Id(@Nullable String id) {}

    /** What the button stands in. */
    record Container(@Nullable Boolean isEphemeral) {}

    /** The message it stands in, where others see it too. */
    record Message(@Nullable String ts, @Nullable String threadTs) {}

    /** Which button. */
    record Pressed(
            @Nullable String actionId,
            @Nullable String value,
            @Nullable String actionTs) {}

    static String id(@Nullable Id of) {
        return of == null || of.id() == null ? "" : of.id();
    }

    boolean isSeenByAll() {
        boolean ephemeral = container != null && Boolean.TRUE.equals(container.isEphemeral());
        return !ephemeral
                && message != null
                && message.ts() != null
                && !id(channel).isEmpty();
    }
}
