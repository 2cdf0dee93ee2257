package footnote.answer.news.values;

/** What a sentence gives where something was asked. */
public sealed interface Value permits Quantity, Moment, NamedThing, Verdict {

    /** Whether it is of the same sort as another, so that the two can be held against each other. */
    boolean isComparable(Value other);

    /** Whether both can be true of one thing, hedges and roundings granted; only asked of comparable ones. */
    boolean agrees(Value other);

    /** Whether both give the same, rounding granted but no bound; only asked of comparable ones. */
    default boolean isSame(Value other) {
        return agrees(other);
    }

    /** Whether it says no more than that a boundary or a rough size is kept. */
    default boolean isHedged() {
        return false;
    }
}
