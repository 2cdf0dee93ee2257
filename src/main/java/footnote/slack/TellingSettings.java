package footnote.slack;

import org.jspecify.annotations.Nullable;

/**
 * Who is told when answers become outdated.
 *
 * @param threads whether the threads of Slack in which they were given are told
 * @param webhook who else is told; {@code null} for nobody
 */
public record TellingSettings(boolean threads, @Nullable WebhookTarget webhook) {

    /** Nobody is told. */
    public static final TellingSettings NONE = new TellingSettings(false, null);

    /** Whether anybody is told. */
    public boolean isOn() {
        return threads || webhook != null;
    }
}
