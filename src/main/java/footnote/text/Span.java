package footnote.text;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start first unit, from 0
 * @param end one past the last unit, greater than {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** The stretch itself. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** The same stretch counted from another origin: both ends moved by {@code distance}. */
    public Span shift(int distance) {
        return new Span(start + distance, end + distance);
    }

    /** Whether the other one lies within this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public int length() {
        return end - start;
    }
}
