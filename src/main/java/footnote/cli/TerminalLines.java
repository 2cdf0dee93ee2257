package footnote.cli;

import footnote.cli.terminal.LineInput;
import footnote.fault.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Lines typed at a terminal, with editing, completion and a history that outlives the process. */
final class TerminalLines implements LineInput {

    private static final String PROMPT = "> ";

    private final Terminal terminal;
    private final LineReader reader;

    TerminalLines(Path history) {
        try {
            terminal =
                    TerminalBuilder.builder().system(true).nativeSignals(true).build();
        } catch (IOException e) {
            throw new UnavailableException("The terminal cannot be used; pipe the questions in instead.", e);
        }
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("footnote")
                .variable(LineReader.HISTORY_FILE, history)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true) // "!" is no command in a question
                .completer(new StringsCompleter(ChatWords.names()))
                .build();
    }

    @Override
    public @Nullable String next() {
        while (true) {
            try {
                return reader.readLine(PROMPT);
            } catch (UserInterruptException e) {
                terminal.flush(); // Ctrl-C while typing throws the line away, as in a shell; the next one is read
            } catch (EndOfFileException e) {
                return null;
            }
        }
    }

    @Override
    public void interruptibly(Runnable work, Runnable stop) {
        SignalHandler before = terminal.handle(Signal.INT, signal -> stop.run());
        try {
            work.run();
        } finally {
            terminal.handle(Signal.INT, before);
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
