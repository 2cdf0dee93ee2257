package footnote.eval.measures;

/** Figures of four decimals: more tells nothing, and what is read back must equal what was written. */
public final class Decimals {

    private static final double FOUR = 1e4;

    private Decimals() {}

    /** The value with as many decimals as are told of any. */
    public static double of(double value) {
        return Math.round(value * FOUR) / FOUR;
    }
}
