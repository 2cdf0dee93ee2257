package footnote.web.http;

import footnote.web.access.Access;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the servers of other products post, as raw bytes. They prove who they are by what they send, which whoever
 * handles it looks at first; so they may reach these paths, and no others, under whatever name this server has outside.
 */
public final class PostRoutes {

    /** None at all. */
    public static final PostRoutes NONE =
            new PostRoutes(List.of(), (path, headers, body) -> new Reply(404, "text/plain", ""));

    /** A message with all that belongs to it is much smaller. */
    private static final int MAX_BYTES = 1024 * 1024;

    private final Set<String> paths;
    private final Handler handler;

    /**
     * Such routes.
     *
     * @param paths where they are
     * @param handler refuses whoever cannot prove who it is
     */
    public PostRoutes(List<String> paths, Handler handler) {
        this.paths = Set.copyOf(paths);
        this.handler = handler;
    }

    /** Handles what was posted. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Replies to a post.
         *
         * @param path where it was posted
         * @param headers gives a header by its name
         * @param body the bytes as they came
         */
        Reply post(String path, Function<String, @Nullable String> headers, byte[] body);
    }

    /**
     * What to reply.
     *
     * @param status the HTTP status
     * @param type the content type
     * @param body what to say
     */
    public record Reply(int status, String type, String body) {}

    /** Whether a request is one that proves by itself who sends it. */
    public boolean take(Context ctx) {
        return "POST".equals(ctx.req().getMethod()) && paths.contains(ctx.path());
    }

    public void register(RoutesConfig routes) {
        paths.forEach(path -> routes.post(path, this::handle, Access.SIGNED));
    }

    private void handle(Context ctx) throws IOException {
        byte[] body = ctx.req().getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw Body.tooLarge(ctx, "The body is larger than %,d bytes.".formatted(MAX_BYTES));
        }
        Reply reply = handler.post(ctx.path(), ctx::header, body);
        ctx.status(reply.status()).contentType(reply.type()).result(reply.body().getBytes(StandardCharsets.UTF_8));
    }
}
