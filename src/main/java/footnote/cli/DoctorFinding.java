package footnote.cli;

import org.jspecify.annotations.Nullable;

/**
 * One thing that {@code footnote doctor} looked at.
 *
 * @param name what was looked at, in a word or two
 * @param ok whether it is as it should be
 * @param detail what was found
 * @param remedy how to mend it, where it is not
 */
public record DoctorFinding(
        String name, boolean ok, String detail, @Nullable String remedy) {

    public static DoctorFinding ok(String name, String detail) {
        return new DoctorFinding(name, true, detail, null);
    }

    public static DoctorFinding bad(String name, String detail, String remedy) {
        return new DoctorFinding(name, false, detail, remedy);
    }
}
