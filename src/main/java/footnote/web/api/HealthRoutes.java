package footnote.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footnote.collection.ArticleCollection;
import footnote.collection.CollectionStatus;
import footnote.fault.FootnoteException;
import footnote.fault.UnavailableException;
import footnote.web.access.Access;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/** Says whether the process lives and whether the collection can be searched. */
public final class HealthRoutes {

    private final ArticleCollection collection;
    private final Supplier<List<String>> impaired;

    /** @param impaired what works less well than it should, each in a sentence */
    public HealthRoutes(ArticleCollection collection, Supplier<List<String>> impaired) {
        this.collection = collection;
        this.impaired = impaired;
    }

    /**
     * How the server stands. It is ready whatever is impaired, as something stands in for it.
     *
     * @param collection how the collection stands
     * @param impaired what works less well than it should
     */
    private record Readiness(@JsonUnwrapped CollectionStatus collection, List<String> impaired) {}

    public void register(RoutesConfig routes) {
        routes.get("/health/live", ctx -> ctx.contentType("text/plain").result("ok\n"), Access.OPEN);
        routes.get("/health/ready", this::ready, Access.OPEN);
    }

    private void ready(Context ctx) {
        try {
            ctx.json(new Readiness(collection.status(), impaired.get()));
        } catch (FootnoteException e) {
            // Whatever the cause, "not now" is what a load balancer needs to hear.
            throw new UnavailableException(String.valueOf(e.getMessage()), e);
        }
    }
}
