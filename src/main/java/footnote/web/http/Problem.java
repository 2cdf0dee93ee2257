package footnote.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import footnote.fault.BadInputException;
import footnote.fault.CollectionException;
import footnote.fault.FootnoteException;
import footnote.fault.UnavailableException;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what went wrong here and how to mend it
 * @param requestId names the request, in logs too; {@code null} outside of one
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String requestId) {

    public static final String CONTENT_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    /** A problem with the usual title of its status. */
    public static Problem of(int status, String detail) {
        // Javalin's own words for 500 are not the phrase that RFC 9457 asks for.
        String title = status == 500
                ? "Internal Server Error"
                : HttpStatus.forStatus(status).getMessage();
        return new Problem("about:blank", title, status, detail, null);
    }

    /** What to tell a client of a failure. What is our own fault is logged, and the client gets no internals. */
    public static Problem of(Throwable failure) {
        return switch (failure) {
            case FootnoteException known -> of(known);
            case HttpResponseException refusal -> of(refusal.getStatus(), detail(refusal));
            case CancellationException cut -> of(503, "The answer was cut off; ask again.");
            default -> {
                LOG.error("A request failed unexpectedly", failure);
                yield of(500, "Something went wrong inside; the server's log says what.");
            }
        };
    }

    /** The same problem, of a request. */
    public Problem of(@Nullable String request) {
        return new Problem(type, title, status, detail, request);
    }

    private static Problem of(FootnoteException failure) {
        return switch (failure) {
            case BadInputException bad -> of(400, message(bad));
            case UnavailableException unavailable -> of(503, message(unavailable));
            case CollectionException broken -> of(broken);
        };
    }

    private static Problem of(CollectionException failure) {
        if (failure.isBusy()) {
            return of(503, message(failure));
        }
        LOG.error("The collection failed", failure);
        return of(500, message(failure));
    }

    private static String detail(HttpResponseException refusal) {
        return switch (refusal.getStatus()) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take that method.";
            default -> message(refusal);
        };
    }

    private static String message(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
