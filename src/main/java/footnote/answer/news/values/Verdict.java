package footnote.answer.news.values;

/**
 * A yes or a no.
 *
 * @param yes whether it is a yes
 */
public record Verdict(boolean yes) implements Value {

    @Override
    public boolean isComparable(Value other) {
        return other instanceof Verdict;
    }

    @Override
    public boolean agrees(Value other) {
        return equals(other);
    }
}
