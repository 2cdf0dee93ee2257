package footnote.cli.terminal;

/** Tells a command that it is asked to stop, so that it can end in good order. */
@FunctionalInterface
public interface Interrupts {

    /** Begins to watch; from then until the watch is closed, asking to stop does not end the process by itself. */
    Watch watch();

    /** A time during which requests to stop are noticed. */
    interface Watch extends AutoCloseable {

        /** Whether it was asked to stop. */
        boolean stopped();

        /** Waits until it is asked to stop. */
        void await() throws InterruptedException;

        /** Waits until it is asked to stop, or so long. */
        void await(long millis) throws InterruptedException;

        @Override
        void close();
    }
}
