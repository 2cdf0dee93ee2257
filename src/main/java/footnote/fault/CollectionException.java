package footnote.fault;

/** The collection cannot be read or written: damaged, foreign, locked by another process, or no room on the disk. */
public final class CollectionException extends FootnoteException {

    private static final long serialVersionUID = 1L;

    public CollectionException(String message) {
        super(message);
    }

    public CollectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
