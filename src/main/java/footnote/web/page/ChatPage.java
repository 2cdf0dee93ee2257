package footnote.web.page;

import footnote.web.access.Access;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The chat page, at the root and under the link of each conversation. */
public final class ChatPage {

    private final Document page = read();

    public void register(RoutesConfig routes) {
        routes.get("/", ctx -> Page.send(ctx, page.clone()), Access.OPEN);
        routes.get("/c/{id}", ctx -> Page.send(ctx, page.clone()), Access.OPEN);
    }

    private static Document read() {
        try (InputStream in = Objects.requireNonNull(ChatPage.class.getResourceAsStream("/web/index.html"))) {
            Document page = Jsoup.parse(in, StandardCharsets.UTF_8.name(), "");
            page.outputSettings().prettyPrint(false);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
