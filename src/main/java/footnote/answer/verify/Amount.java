package footnote.answer.verify;

import footnote.article.Span;

/**
 * A number in a text.
 *
 * @param value what it amounts to
 * @param kind what it is a number of
 * @param bound what the text says of its exactness
 * @param span where it stands
 */
record Amount(double value, Kind kind, Bound bound, Span span) {

    /** A rounded number may be this far from the exact one, as a share of it. */
    private static final double ROUNDING = 0.05;

    /** "More than" so much is said of what is up to this much more. */
    private static final double BEYOND = 1.15;

    enum Kind {
        COUNT,
        /** A share, as percent or fraction. */
        SHARE,
        /** "Second", "3rd". */
        RANK,
        /** "Thousands": a size without a number. */
        SIZE
    }

    enum Bound {
        EXACT,
        ABOUT,
        ABOVE,
        BELOW
    }

    boolean isShare() {
        return kind == Kind.SHARE;
    }

    /** Whether this may be said where a text has the other. */
    boolean follows(Amount said) {
        if (kind == Kind.SIZE) {
            return said.kind != Kind.RANK && said.value >= value && said.value < value * 1000;
        }
        return kind == said.kind && (value == said.value ? boundFollows(said) : isRounded(said.value));
    }

    /** A bound may be left out or made vague, but neither added nor turned around. */
    private boolean boundFollows(Amount said) {
        return switch (bound) {
            case EXACT, ABOUT -> true;
            case ABOVE -> said.bound == Bound.ABOVE;
            case BELOW -> said.bound == Bound.BELOW;
        };
    }

    private boolean isRounded(double exact) {
        return switch (bound) {
            case EXACT -> false;
            case ABOUT -> Math.abs(value - exact) <= ROUNDING * exact;
            case ABOVE -> exact > value && exact <= value * BEYOND;
            case BELOW -> exact < value && exact >= value / BEYOND;
        };
    }
}
