package footnote.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which collection a command works on.
 *
 * @param data folder the collection lives in, absolute; may not exist yet
 * @param articles folder whose articles alone are asked, in a passing collection of their own that leaves the one in
 *     {@code data} as it is; {@code null} for the collection in {@code data}. The command adds the articles itself.
 * @param values the settings of all other areas, for who knows their keys
 * @param minConfidence least probability, 0 to 1, at which the built-in model answers; {@code null} for its own
 */
public record CollectionSettings(
        Path data,
        @Nullable Path articles,
        Values values,
        @Nullable Double minConfidence) {

    public CollectionSettings(Path data, @Nullable Path articles, Values values) {
        this(data, articles, values, null);
    }
}
