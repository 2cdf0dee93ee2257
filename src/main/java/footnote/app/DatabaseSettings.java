package footnote.app;

import footnote.fault.BadInputException;
import footnote.settings.Secret;
import footnote.settings.SettingsReader;
import footnote.settings.Values.Value;
import footnote.store.postgres.PostgresAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where the database is. What a password is, or an address that may hold one, is repeated in no message. */
final class DatabaseSettings {

    private static final String DATABASE = "database";
    private static final String PASSWORD = "database-password";
    private static final String FILE = "database-password-file";

    private DatabaseSettings() {}

    static @Nullable PostgresAddress of(SettingsReader reader) {
        Optional<Secret> password = reader.findUnquoted(
                        PASSWORD, value -> Secret.chosen(value.text()), "is no password")
                .or(() -> reader.findUnquoted(
                        FILE, DatabaseSettings::read, "names no file with a password that can be read"));
        return reader.findUnquoted(
                        DATABASE,
                        value -> PostgresAddress.of(value.text()),
                        "is no address as postgresql://USER@HOST:5432/NAME, with the password elsewhere")
                .map(address -> address.with(password.orElse(null)))
                .orElse(null);
    }

    private static Secret read(Value value) {
        Path file = value.base().resolve(value.text());
        try {
            return Secret.chosen(Files.readString(file).strip());
        } catch (IOException e) {
            throw new BadInputException(
                    "The password of the database cannot be read; correct %s.".formatted(value.origin()), e);
        }
    }
}
