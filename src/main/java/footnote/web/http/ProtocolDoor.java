package footnote.web.http;

import footnote.web.access.Access;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** An interface that other products expect, at addresses of its own and with errors of its own form. */
public interface ProtocolDoor {

    /** Adds its routes, each with its {@link Access}. */
    void register(RoutesConfig routes);

    /** Whether a path belongs to this interface, with a route or without. */
    boolean has(String path);

    /** Tells of an error at such a path. */
    void tell(Context ctx, Problem problem);
}
