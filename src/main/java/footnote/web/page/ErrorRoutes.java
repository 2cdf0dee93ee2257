package footnote.web.page;

import footnote.fault.CollectionException;
import footnote.web.access.ComeAgain;
import footnote.web.http.Json;
import footnote.web.http.JsonReply;
import footnote.web.http.Problem;
import footnote.web.http.ProtocolDoor;
import footnote.web.http.RequestIds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every exception into a problem object or, for a person's browser, a small page. */
public final class ErrorRoutes {

    /** Another server lets go of the collection a second after its last change; an ingest takes longer. */
    private static final String BUSY_SECONDS = "5";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorRoutes.class);

    private final List<ProtocolDoor> doors;

    /** @param doors each tells of errors under its addresses in its own way */
    public ErrorRoutes(List<ProtocolDoor> doors) {
        this.doors = doors;
    }

    public void register(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (failure, ctx) -> {
            // The one name is for programs, the other for browsers.
            allow(ctx, failure.getDetails().get("availableMethods"));
            allow(ctx, failure.getDetails().get("Available methods"));
            String again = ComeAgain.seconds(failure);
            if (again != null) {
                ctx.header("Retry-After", again);
            }
            tell(ctx, Problem.of(failure));
        });
        routes.exception(CollectionException.class, (failure, ctx) -> {
            if (failure.isBusy()) {
                ctx.header("Retry-After", BUSY_SECONDS);
            }
            tell(ctx, Problem.of(failure));
        });
        routes.exception(Exception.class, (failure, ctx) -> tell(ctx, Problem.of(failure)));
    }

    /** Where there is GET there is HEAD. */
    private static void allow(Context ctx, @Nullable String methods) {
        if (methods != null) {
            ctx.header("Allow", methods.replaceFirst("\\bGET\\b", "GET, HEAD"));
        }
    }

    private void tell(Context ctx, Problem problem) {
        doors.stream()
                .filter(door -> door.has(ctx.path()))
                .findFirst()
                .ifPresentOrElse(door -> door.tell(ctx, problem), () -> show(ctx, problem));
    }

    public static void show(Context ctx, Problem failure) {
        Problem problem = failure.of(ctx.res().getHeader(RequestIds.HEADER));
        ctx.status(problem.status());
        if (wantsPage(ctx)) {
            ErrorPage.of(problem).send(ctx);
        } else {
            JsonReply.send(ctx, Problem.CONTENT_TYPE, problem);
        }
    }

    /** The same for what is no exception but an error, a stack that overflowed say. */
    public static void show(HttpServletResponse response, Error error) {
        Problem problem = Problem.of(error).of(response.getHeader(RequestIds.HEADER));
        response.setStatus(problem.status());
        response.setContentType(Problem.CONTENT_TYPE);
        try {
            response.getOutputStream().write(Json.write(problem).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("The client went away before it heard of an error", e);
        }
    }

    private static boolean wantsPage(Context ctx) {
        String accept = ctx.header("Accept");
        return accept != null && accept.contains("text/html") && !ctx.path().startsWith("/api/");
    }
}
