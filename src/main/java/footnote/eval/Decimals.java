package footnote.eval;

/** Figures of four decimals: more tells nothing, and what is read back must equal what was written. */
final class Decimals {

    private static final double FOUR = 1e4;

    private Decimals() {}

    static double of(double value) {
        return Math.round(value * FOUR) / FOUR;
    }
}
