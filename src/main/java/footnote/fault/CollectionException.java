package footnote.fault;

/** The collection cannot be read or written: damaged, foreign, locked by another process, or no room on the disk. */
public final class CollectionException extends FootnoteException {

    private static final long serialVersionUID = 1L;

    private final boolean busy;

    public CollectionException(String message) {
        super(message);
        this.busy = false;
    }

    public CollectionException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /** @param busy as for {@link #isBusy()} */
    public CollectionException(String message, Throwable cause, boolean busy) {
        super(message, cause);
        this.busy = busy;
    }

    /** Whether nothing is wrong but that another process writes just now: the same may work in a while. */
    public boolean isBusy() {
        return busy;
    }
}
