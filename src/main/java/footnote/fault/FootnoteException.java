package footnote.fault;

/**
 * Something went wrong and the message says, in one sentence for a person, what and how to mend it.
 *
 * <p>The subclasses split failures first by who can do something about it: the one who asked
 * ({@link BadInputException}), time ({@link UnavailableException}), or the one who keeps the collection
 * ({@link CollectionException}).
 */
public abstract sealed class FootnoteException extends RuntimeException
        permits BadInputException, CollectionException, UnavailableException {

    private static final long serialVersionUID = 1L;

    FootnoteException(String message) {
        super(message);
    }

    FootnoteException(String message, Throwable cause) {
        super(message, cause);
    }
}
