package footnote.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A settings file that was read.
 *
 * @param path where it is
 * @param properties what it says
 */
public record SettingsFile(Path path, Properties properties) {

    /**
     * Reads a properties file in UTF-8.
     *
     * @throws Unreadable if that is not possible
     */
    public static SettingsFile read(Path path) throws Unreadable {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new Unreadable("there is no file '" + path + "'");
        } catch (CharacterCodingException e) {
            throw new Unreadable("'" + path + "' is not UTF-8 text");
        } catch (IOException e) {
            throw new Unreadable("'" + path + "' cannot be read");
        } catch (IllegalArgumentException e) {
            throw new Unreadable("'" + path + "' has a \\u escape that is none");
        }
        return new SettingsFile(path, properties);
    }

    /** Says in words why a settings file could not be read. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
