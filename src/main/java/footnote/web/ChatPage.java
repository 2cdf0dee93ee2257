package footnote.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The chat page, at the root and under the link of each conversation. */
final class ChatPage {

    private final String html = read();

    void register(RoutesConfig routes) {
        routes.get("/c/{id}", ctx -> Page.send(ctx, html));
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(ChatPage.class.getResourceAsStream("/web/index.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
