package footnote.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.web.access.Access;
import footnote.web.http.RouteTable;
import footnote.web.page.ApiPage;
import io.javalin.config.RoutesConfig;
import org.jspecify.annotations.Nullable;

/** Tells what this server takes and gives: to programs, and as a page to people. */
public final class DocumentRoutes {

    private final RouteTable table;
    private @Nullable JsonNode document;

    /** @param table what there is to tell of, once all is registered */
    public DocumentRoutes(RouteTable table) {
        this.table = table;
    }

    public void register(RoutesConfig routes) {
        routes.get("/openapi.json", ctx -> ctx.json(document()), Access.OPEN);
        routes.get("/docs/api", ctx -> ApiPage.of(document()).send(ctx), Access.OPEN);
    }

    /** Put together when it is first asked for, which keeps the start short. */
    private synchronized JsonNode document() {
        if (document == null) {
            document = ApiDocument.of(table.routes());
        }
        return document;
    }
}
