package footnote.app;

import footnote.fault.BadInputException;
import footnote.fuzz.Fuzzed;
import footnote.settings.SettingsFile;
import footnote.settings.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A settings file: settings, or all that is wrong with it, in words. */
public final class SettingsFuzz implements Fuzzed {

    private final Path file;

    public SettingsFuzz() {
        try {
            file = Files.createTempFile("footnote-fuzz", ".properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.toFile().deleteOnExit();
    }

    @Override
    public void take(byte[] bytes) throws Exception {
        Files.write(file, bytes);
        try {
            Settings.of(new Values(Map.of(), SettingsFile.read(file)));
        } catch (SettingsFile.Unreadable | BadInputException refused) {
            if (String.valueOf(refused.getMessage()).length() < 10) {
                throw new AssertionError("a refusal without words", refused);
            }
        }
    }
}
