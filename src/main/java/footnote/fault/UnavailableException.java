package footnote.fault;

/** Something that is needed does not answer now; the same request may work later. */
public final class UnavailableException extends FootnoteException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message) {
        super(message);
    }

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
