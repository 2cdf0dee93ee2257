package footnote.answer.receipt;

import org.jspecify.annotations.Nullable;

/**
 * What holds for all answers that a product gives.
 *
 * @param product version of the program
 * @param model the model that is to write
 * @param minConfidence how sure the built-in model must be, where that is set
 * @param reader which trained reader chooses sentences
 * @param index format of the index and its encoder
 */
public record Circumstances(
        String product, String model, @Nullable Double minConfidence, String reader, String index) {}
