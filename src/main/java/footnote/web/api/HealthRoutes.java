package footnote.web.api;

import footnote.collection.ArticleCollection;
import footnote.fault.FootnoteException;
import footnote.fault.UnavailableException;
import footnote.web.http.Access;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Says whether the process lives and whether the collection can be searched. */
public final class HealthRoutes {

    private final ArticleCollection collection;

    public HealthRoutes(ArticleCollection collection) {
        this.collection = collection;
    }

    public void register(RoutesConfig routes) {
        routes.get("/health/live", ctx -> ctx.contentType("text/plain").result("ok\n"), Access.OPEN);
        routes.get("/health/ready", this::ready, Access.OPEN);
    }

    private void ready(Context ctx) {
        try {
            ctx.json(collection.status());
        } catch (FootnoteException e) {
            // Whatever the cause, "not now" is what a load balancer needs to hear.
            throw new UnavailableException(String.valueOf(e.getMessage()), e);
        }
    }
}
