package footnote.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import footnote.eval.measures.Decimals;

/**
 * What was indexed in a run, vectors included.
 *
 * @param passages how many passages
 * @param seconds how long that took
 */
public record Ingested(int passages, double seconds) {

    /** What a clock can tell. */
    private static final double SHORTEST = 1e-6;

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double passagesPerSecond() {
        return Decimals.of(passages / Math.max(seconds, SHORTEST));
    }
}
