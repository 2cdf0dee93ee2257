package footnote.answer.news;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.answer.news.ClaimReader.Read;
import footnote.answer.news.values.Moment;
import footnote.model.LogisticModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Tells which values answer a question, and which two of them are given for the same thing. Fitted.
 *
 * @param provenance how it was fitted, and what it says of what it was not fitted to
 * @param answers whether a value answers, from {@link ClaimFeature}
 * @param differs whether a value is given for what another value is given for, from {@link DifferenceFeature}
 */
public record ClaimModel(String provenance, Decision answers, Decision differs) {

    /** Less likely than this a date does not answer, whatever its sentence says has come to it. */
    private static final double LEAST = -1.5;

    /**
     * One decision.
     *
     * @param model the log odds
     * @param threshold those from which it is taken to be so
     */
    public record Decision(LogisticModel model, double threshold) {

        /** The claim with its fit: above 0 it is taken to be so. */
        Claim weighed(Read read) {
            return read.claim().fitting(model.logit(read.features()) - threshold);
        }
    }

    /** The one that comes with the product. */
    public static ClaimModel builtIn() {
        try (InputStream in = Objects.requireNonNull(ClaimModel.class.getResourceAsStream("claim-model.json"))) {
            return new ObjectMapper().readValue(in, ClaimModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether another value is given for what the first is given for. So is a date that may answer and to which its sentence
     * says that something has come: "moved to 4 May" needs no likeness to the day before.
     */
    boolean areOfTheSame(Claim first, Claim other) {
        boolean moved = other.value() instanceof Moment && other.fit() > LEAST && Differences.isComeTo(other);
        return moved || differs.model().logit(DifferenceFeature.of(first, other)) > differs.threshold();
    }
}
