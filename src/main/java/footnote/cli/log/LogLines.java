package footnote.cli.log;

import java.io.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes log lines of what a command tells a person, for where programs read it. */
public final class LogLines extends Writer {

    private static final Logger LOG = LoggerFactory.getLogger(LogLines.class);

    private final StringBuilder line = new StringBuilder();

    @Override
    public void write(char[] text, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (text[i] == '\n') {
                tell();
            } else {
                line.append(text[i]);
            }
        }
    }

    private void tell() {
        if (!line.isEmpty()) {
            LOG.info("{}", line);
            line.setLength(0);
        }
    }

    @Override
    public void flush() {
        // A line is told once it is whole.
    }

    @Override
    public void close() {
        tell();
    }
}
