package footnote.cli;

import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file a command was told to write. */
final class ResultFile {

    private ResultFile() {}

    static void write(Path file, List<String> lines) {
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new BadInputException("The file %s cannot be written: %s".formatted(file, e), e);
        }
    }
}
