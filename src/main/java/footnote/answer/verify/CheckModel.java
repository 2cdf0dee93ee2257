package footnote.answer.verify;

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
 * @param model probability that the quote supports the sentence
 * @param threshold least probability that counts as support
 */
public record CheckModel(String provenance, LogisticModel model, double threshold) {

    public static CheckModel builtIn() {
        try (InputStream in = Objects.requireNonNull(CheckModel.class.getResourceAsStream("check-model.json"))) {
            return new ObjectMapper().readValue(in, CheckModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
