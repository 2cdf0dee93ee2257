package footnote.cli.terminal;

import footnote.fault.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines from a pipe or a file, in strict UTF-8; without prompt, history or editing. */
public final class PipedLines implements LineInput {

    /** Long enough for any question, so that one that is too long is told so and the next is heard. */
    private static final int LONGEST = 1 << 20;

    private final BufferedReader reader;

    public PipedLines(InputStream in) {
        reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    @Override
    public @Nullable String next() {
        try {
            return line();
        } catch (CharacterCodingException e) {
            throw new BadInputException(
                    "Standard input is not UTF-8 text; convert it first, for example with iconv.", e);
        } catch (IOException e) {
            throw new BadInputException("Standard input could not be read.", e);
        }
    }

    /** As {@link BufferedReader#readLine}, but not without end. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int character = reader.read();
        if (character < 0) {
            return null;
        }
        while (character >= 0 && character != '\n') {
            line.append((char) character);
            if (line.length() > LONGEST) {
                throw new BadInputException(
                        "A line on standard input is longer than %,d characters.".formatted(LONGEST));
            }
            character = reader.read();
        }
        return line.toString();
    }

    @Override
    public void interruptibly(Runnable work, Runnable stop) {
        work.run();
    }

    /** Leaves standard input open, as it is not this object's. */
    @Override
    public void close() {}
}
