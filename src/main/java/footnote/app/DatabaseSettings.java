package footnote.app;

import footnote.settings.Secret;
import footnote.settings.SettingsReader;
import footnote.store.postgres.PostgresAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where the database is. What a password is, or an address that may hold one, is repeated in no message. */
final class DatabaseSettings {

    private static final String DATABASE = "database";
    private static final String PASSWORD = "database-password";

    private DatabaseSettings() {}

    static @Nullable PostgresAddress of(SettingsReader reader) {
        Optional<Secret> password = PasswordSetting.find(reader, PASSWORD);
        return reader.findUnquoted(
                        DATABASE,
                        value -> PostgresAddress.of(value.text()),
                        "is no address as postgresql://USER@HOST:5432/NAME, with the password elsewhere")
                .map(address -> address.with(password.orElse(null)))
                .orElse(null);
    }
}
