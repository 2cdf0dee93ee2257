package footnote.text.analysis;

import footnote.text.Span;

/**
 * A number in a text.
 *
 * @param value what it amounts to
 * @param days how many days it is, where it is a time that something takes, else 0
 * @param kind what it is a number of
 * @param bound what the text says of its exactness
 * @param span where it stands
 */
public record Amount(double value, double days, Kind kind, Bound bound, Span span) {

    /** What reckoning with days may differ by, as a share. */
    private static final double EQUAL = 1e-9;

    /** A rounded number may be this far from the exact one, as a share of it. */
    private static final double ROUNDING = 0.05;

    /** "More than" so much is said of what is up to this much more. */
    private static final double BEYOND = 1.15;

    /** A number of anything but days. */
    Amount(double value, Kind kind, Bound bound, Span span) {
        this(value, 0, kind, bound, span);
    }

    Amount lasting(double days) {
        return new Amount(value, days, kind, bound, span);
    }

    public enum Kind {
        COUNT,
        /** A share, as percent or fraction. */
        SHARE,
        /** "Second", "3rd". */
        RANK,
        /** "Thousands": a size without a number. */
        SIZE
    }

    public enum Bound {
        EXACT,
        ABOUT,
        ABOVE,
        BELOW
    }

    /** Whether this may be said where a text has the other. */
    public boolean follows(Amount said) {
        if (kind == Kind.SIZE) {
            return said.kind != Kind.RANK && said.value >= value && said.value < value * 1000;
        }
        if (kind != said.kind) {
            return false;
        }
        boolean times = days > 0 && said.days > 0; // "36 months" are "three years"
        double here = times ? days : value;
        double there = times ? said.days : said.value;
        return Math.abs(here - there) <= EQUAL * there ? boundFollows(said) : isRounded(here, there);
    }

    /** A bound may be left out or made vague, but neither added nor turned around. */
    private boolean boundFollows(Amount said) {
        return switch (bound) {
            case EXACT, ABOUT -> true;
            case ABOVE -> said.bound == Bound.ABOVE;
            case BELOW -> said.bound == Bound.BELOW;
        };
    }

    private boolean isRounded(double said, double exact) {
        return switch (bound) {
            case EXACT -> false;
            case ABOUT -> Math.abs(said - exact) <= ROUNDING * exact;
            case ABOVE -> exact > said && exact <= said * BEYOND;
            case BELOW -> exact < said && exact >= said / BEYOND;
        };
    }
}
