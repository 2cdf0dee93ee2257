package footnote.app;

import footnote.fault.BadInputException;
import footnote.model.ModelName;
import footnote.settings.Secret;
import footnote.settings.Values;
import footnote.settings.Values.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the key to a model: in the variable its provider's users keep it in, or in the file that one with _FILE names. */
final class ModelKeys {

    private ModelKeys() {}

    /**
     * The key, or {@code null} where none is set and none is needed.
     *
     * @throws BadInputException if it is needed and not there, or is no key
     */
    static @Nullable Secret of(ModelName model, Values values) {
        String variable = model.provider().keyVariable();
        if (variable == null) {
            return null;
        }
        Optional<Secret> key = values.environment(variable)
                .map(value -> Secret.of(value.text(), value.origin()))
                .or(() -> values.environment(variable + "_FILE").map(ModelKeys::read));
        if (key.isEmpty() && model.url() == null) {
            throw new BadInputException("The model %s needs a key; put it into %s, or its file's name into %s_FILE."
                    .formatted(model.shortName(), variable, variable));
        }
        return key.orElse(null);
    }

    private static Secret read(Value file) {
        try {
            return Secret.of(Files.readString(Path.of(file.text())), "the file of " + file.origin());
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInputException(
                    "The file that %s names cannot be read; correct the variable or the file.".formatted(file.origin()),
                    e);
        }
    }
}
