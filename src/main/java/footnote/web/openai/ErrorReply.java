package footnote.web.openai;

import org.jspecify.annotations.Nullable;

/**
 * An error in OpenAI's form.
 *
 * @param error what went wrong
 */
record ErrorReply(Detail error) {

    /**
     * What went wrong.
     *
     * @param message for a person
     * @param type a word for the kind of error
     * @param param the parameter that is wrong, if one is
     * @param code a word for the error itself, if there is one
     */
    record Detail(
            String message,
            String type,
            @Nullable String param,
            @Nullable String code) {}

    static ErrorReply of(int status, String message, @Nullable String param, @Nullable String code) {
        return new ErrorReply(new Detail(message, type(status), param, code));
    }

    static ErrorReply of(int status, String message) {
        return of(status, message, null, code(status));
    }

    private static @Nullable String code(int status) {
        return switch (status) {
            case 401 -> "invalid_api_key";
            case 429 -> "rate_limit_exceeded";
            default -> null;
        };
    }

    private static String type(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 429 -> "rate_limit_error";
            default -> status < 500 ? "invalid_request_error" : "server_error";
        };
    }
}
