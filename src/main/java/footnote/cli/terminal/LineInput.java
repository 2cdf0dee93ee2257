package footnote.cli.terminal;

import org.jspecify.annotations.Nullable;

/** The lines a person or a program types into a conversation. */
public interface LineInput extends AutoCloseable {

    /** The next line, or {@code null} when there are no more. */
    @Nullable
    String next();

    /** Runs a piece of work; what is given as stop is called when the person interrupts it. */
    void interruptibly(Runnable work, Runnable stop);

    @Override
    void close();
}
