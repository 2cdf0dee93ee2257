package footnote.app;

import footnote.fault.BadInputException;
import footnote.settings.Secret;
import footnote.settings.SettingsReader;
import footnote.settings.Values.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A password, in a setting or in a file that a setting names. What it is, is repeated in no message. */
final class PasswordSetting {

    private PasswordSetting() {}

    /** @param key of the setting; that of the file ends in {@code -file} */
    static Optional<Secret> find(SettingsReader reader, String key) {
        return reader.findUnquoted(key, value -> Secret.chosen(value.text()), "is no password")
                .or(() -> reader.findUnquoted(
                        key + "-file", PasswordSetting::read, "names no file with a password that can be read"));
    }

    /** What a file holds. */
    static Secret read(Value value) {
        Path file = value.base().resolve(value.text());
        try {
            return Secret.chosen(Files.readString(file).strip());
        } catch (IOException e) {
            throw new BadInputException("The password cannot be read; correct %s.".formatted(value.origin()), e);
        }
    }
}
