package footnote.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which collection a command works on.
 *
 * @param data folder the collection lives in, absolute; may not exist yet
 * @param articles folder whose articles alone are asked, in a passing collection of their own that leaves the one in
 *     {@code data} as it is; {@code null} for the collection in {@code data}. The command adds the articles itself.
 * @param values the settings of all other areas, for who knows their keys
 */
public record CollectionSettings(Path data, @Nullable Path articles, Values values) {}
