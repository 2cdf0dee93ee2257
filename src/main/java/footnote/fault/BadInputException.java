package footnote.fault;

/** What was asked for cannot be done as it stands; asking again unchanged is useless. Nothing was changed. */
public final class BadInputException extends FootnoteException {

    private static final long serialVersionUID = 1L;

    public BadInputException(String message) {
        super(message);
    }

    public BadInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
