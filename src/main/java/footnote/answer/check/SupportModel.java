package footnote.answer.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.model.LogisticModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The fitted part of the check.
 *
 * @param provenance how it was fitted, and what it does with cases it was not fitted to
 * @param judged decides where the reader has read sentence and quote
 * @param words decides where the reader cannot be used
 */
public record SupportModel(String provenance, Decision judged, Decision words) {

    /**
     * Decides whether a quote is support enough.
     *
     * @param model probability that it is, of {@link SupportValues#named()}
     * @param threshold least probability that counts
     */
    public record Decision(LogisticModel model, double threshold) {

        double probability(SupportValues values) {
            return LogisticModel.probability(model.logitOf(values.named()));
        }
    }

    /** The one that comes with the product. */
    public static SupportModel builtIn() {
        try (InputStream in = Objects.requireNonNull(SupportModel.class.getResourceAsStream("support-model.json"))) {
            return new ObjectMapper().readValue(in, SupportModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
