package footnote.answer.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.model.LogisticModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The fitted part of the built-in answerer, read from a file beside this class; a command of the product
 * makes that file anew. There is one with the trained reader and one without.
 *
 * @param provenance how it was fitted, on what, and what cross-validation said
 * @param sentence probability that a sentence answers the question
 * @param answer probability that the chosen sentences answer it at all
 * @param threshold least probability at which an answer is given: the point of best balanced accuracy
 */
public record SentenceModel(String provenance, LogisticModel sentence, LogisticModel answer, double threshold) {

    /** The same, answering from another probability on. */
    public SentenceModel withThreshold(double least) {
        return new SentenceModel(provenance, sentence, answer, least);
    }

    /** What words and vectors alone tell. */
    public static SentenceModel linear() {
        return read("sentence-model.json");
    }

    /** What they tell together with the trained reader. */
    public static SentenceModel trained() {
        return read("reader-model.json");
    }

    private static SentenceModel read(String name) {
        try (InputStream in = Objects.requireNonNull(SentenceModel.class.getResourceAsStream(name), name)) {
            return new ObjectMapper().readValue(in, SentenceModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
