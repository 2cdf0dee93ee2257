package footnote.web.openai;

import org.jspecify.annotations.Nullable;

/** A request that is wrong in a parameter that has a name. */
final class WrongRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String param;
    private final @Nullable String code;

    /** A parameter that cannot be understood. */
    WrongRequest(String param, String message) {
        this(400, param, null, message);
    }

    /**
     * Anything else that is wrong with a parameter.
     *
     * @param code a word for it, of OpenAI's
     */
    WrongRequest(int status, String param, @Nullable String code, String message) {
        super(message);
        this.status = status;
        this.param = param;
        this.code = code;
    }

    int status() {
        return status;
    }

    ErrorReply reply() {
        return ErrorReply.of(status, String.valueOf(getMessage()), param, code);
    }
}
