package footnote.slack;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param name what
 * @param detail what was found
 * @param remedy how to mend it; {@code null} where it is as it should be
 */
public record ExaminedPart(
        String name, String detail, @Nullable String remedy) {

    static ExaminedPart good(String name, String detail) {
        return new ExaminedPart(name, detail, null);
    }
}
