package footnote.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How sure the built-in model must be to answer, on every command that answers. */
public final class MinConfidenceOption {

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            order = 80,
            converter = ConfidenceConverter.class,
            description =
                    "How sure, from 0 to 1, the built-in model must be to answer at all: 0 answers whatever it can, 1"
                            + " next to nothing (FOOTNOTE_MIN_CONFIDENCE; default: the best balance of both).")
    private @Nullable Double minConfidence;

    /** From 0 to 1; {@code null} where it was not said. */
    public @Nullable Double value() {
        return minConfidence;
    }
}
