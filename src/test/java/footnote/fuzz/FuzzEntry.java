package footnote.fuzz;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where Jazzer comes in: one door, or all of them, where the first byte of an input chooses. Jazzer knows the methods by
 * their names.
 */
public final class FuzzEntry {

    private static final Map<FuzzTarget, Fuzzed> OPEN = new EnumMap<>(FuzzTarget.class);

    private static boolean all = true;

    private static FuzzTarget only = FuzzTarget.TEXT;

    private FuzzEntry() {}

    /** Chooses a door by its name; without one all are open. */
    public static void fuzzerInitialize(String... arguments) {
        if (arguments.length > 0) {
            all = false;
            only = FuzzTarget.valueOf(arguments[0]);
        }
    }

    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        FuzzTarget[] targets = FuzzTarget.values();
        FuzzTarget target = !all || data.length == 0 ? only : targets[(data[0] & 0xFF) % targets.length];
        byte[] bytes = all && data.length > 0 ? Arrays.copyOfRange(data, 1, data.length) : data;
        OPEN.computeIfAbsent(target, FuzzTarget::open).take(bytes);
    }
}
