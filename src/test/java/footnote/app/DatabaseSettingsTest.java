package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import footnote.settings.SettingsReader;
import footnote.settings.TestValues;
import footnote.store.postgres.PostgresAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseSettingsTest {

    private static final String ADDRESS = "postgresql://me@db1:5432,db2/news?sslmode=verify-full";

    @Test
    void isNotThereUnlessItIsSet() {
        assertNull(DatabaseSettings.of(new SettingsReader(TestValues.of(Map.of()))));
    }

    @Test
    void readsThePasswordOfAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "two words\n");
        SettingsReader reader = new SettingsReader(TestValues.of(
                Map.of("FOOTNOTE_DATABASE", ADDRESS, "FOOTNOTE_DATABASE_PASSWORD_FILE", file.toString())));
        PostgresAddress address = Objects.requireNonNull(DatabaseSettings.of(reader));

        assertEquals(List.of(), reader.faults());
        assertEquals("two words", Objects.requireNonNull(address.password()).reveal());
        assertEquals(List.of("db1:5432", "db2"), address.hosts());
        assertEquals("me", address.user());
        assertEquals("news at db1:5432,db2", address.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://me:pass@db/news",
                "mysql://db/news",
                "postgresql://db",
                "postgresql://db/news?password=pass",
                "postgresql://db/news?socketTimeout=0"
            })
    void refusesWhatIsNoAddressWithoutRepeatingIt(String text) {
        SettingsReader reader = new SettingsReader(TestValues.of(Map.of("FOOTNOTE_DATABASE", text)));

        assertNull(DatabaseSettings.of(reader));
        assertEquals(1, reader.faults().size());
        assertFalse(
                reader.faults().getFirst().contains("pass@"), reader.faults().getFirst());
    }
}
