package footnote.app;

import footnote.model.onnx.ReaderModel;
import footnote.settings.Values.Value;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which trained reader is used.
 *
 * @param none whether there is none, and words and vectors choose alone
 * @param folder where another one is; {@code null} for the one that comes with the product
 */
record ReaderChoice(boolean none, @Nullable Path folder) {

    static final ReaderChoice BUILT_IN = new ReaderChoice(false, null);

    private static final String NONE = "none";
    private static final String OWN = "built-in";

    /** {@code none}, {@code built-in} or a folder. */
    static ReaderChoice of(Value value) {
        return switch (value.text()) {
            case NONE -> new ReaderChoice(true, null);
            case OWN -> BUILT_IN;
            default -> new ReaderChoice(false, value.base().resolve(value.text()));
        };
    }

    /** Loads it; there must be one. */
    ReaderModel load() {
        return folder == null ? ReaderModel.builtIn() : ReaderModel.in(folder);
    }

    @Override
    public String toString() {
        return none ? NONE : folder == null ? OWN : folder.toString();
    }
}
