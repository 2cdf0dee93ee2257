package footnote.web.log;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each request: its route and not its address, in which a question may stand. */
public final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private RequestLog() {}

    /**
     * Writes the line of a request that is done.
     *
     * @param millis how long it took
     */
    public static void write(Context ctx, float millis) {
        Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
        LOG.atInfo()
                .addKeyValue("method", ctx.req().getMethod())
                .addKeyValue("route", endpoint == null ? "none" : endpoint.path)
                .addKeyValue("status", ctx.statusCode())
                .addKeyValue("millis", Math.round(millis))
                .log("Request");
    }
}
