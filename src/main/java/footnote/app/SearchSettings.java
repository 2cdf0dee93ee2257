package footnote.app;

import footnote.settings.Secret;
import footnote.settings.SettingsReader;
import footnote.store.opensearch.OpenSearchAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where passages are searched. What a password is, or an address that may hold one, is repeated in no message. */
final class SearchSettings {

    private static final String SEARCH = "search";
    private static final String PASSWORD = "search-password";
    private static final String AUTHORITY = "search-ca";

    private SearchSettings() {}

    /** {@code null} where they are searched in the data folder. */
    static @Nullable OpenSearchAddress of(SettingsReader reader) {
        Optional<Secret> password = PasswordSetting.find(reader, PASSWORD);
        Optional<Path> authority = reader.find(AUTHORITY, value -> value.base().resolve(value.text()), "is not a path");
        return reader.findUnquoted(
                        SEARCH,
                        value -> OpenSearchAddress.of(value.text()),
                        "is no address as opensearch:https://USER@HOST:9200/PREFIX (several hosts with commas), with the password elsewhere")
                .map(address -> address.with(password.orElse(null), authority.orElse(null)))
                .orElse(null);
    }
}
