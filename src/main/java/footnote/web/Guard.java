package footnote.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps strangers out. On loopback these are other web pages open in the same browser: they are told by their
 * {@code Origin}, and by their {@code Host} where a name of theirs points here. Elsewhere writing needs a key, and
 * asking may need one.
 */
final class Guard {

    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** What belongs to asking, and is as open as that. */
    private static final List<String> ASKING = List.of(
            "/api/ask", "/ask", "/api/conversations", "/api/conversations/*", "/api/feedback", "/api/suggestions");

    /** What a page that shows an article is made of. */
    private static final Pattern PAGE = Pattern.compile("/articles/[^/]+|/[a-z]+\\.(css|js|svg)");

    private final boolean loopback;
    private final @Nullable String askKey;
    private final @Nullable String apiKey;
    private final @Nullable String publicHost;
    private final PostRoutes posts;

    /** @param posts let in under any name; they guard themselves */
    Guard(WebSettings settings, PostRoutes posts) {
        this.posts = posts;
        this.loopback = settings.loopback();
        this.askKey = settings.askKey();
        this.apiKey = settings.apiKey();
        this.publicHost = settings.publicHost();
    }

    void register(RoutesConfig routes) {
        routes.before(ctx -> SecurityHeaders.ALL.forEach(ctx::header));
        if (loopback) {
            routes.before(this::refuseStrangers);
            return;
        }
        routes.before("/api/articles", this::guardWriting);
        routes.before("/api/articles/*", this::guardWriting);
        if (askKey != null) {
            ASKING.forEach(path -> routes.before(path, ctx -> requireKey(ctx, askKey, "Asking")));
        }
    }

    private void guardWriting(Context ctx) {
        if (READING.contains(ctx.req().getMethod())) {
            return;
        }
        if (apiKey == null) {
            throw refused("Articles cannot be changed from other machines here; whoever runs this server can allow it"
                    + " by setting FOOTNOTE_API_KEY.");
        }
        requireKey(ctx, apiKey, "Changing articles");
    }

    private void refuseStrangers(Context ctx) {
        if (posts.take(ctx) || readsInPublic(ctx)) {
            return;
        }
        String host = ctx.header("Host");
        if (host == null || !LOOPBACK.matcher(host).matches()) {
            throw refused("This server answers under localhost or 127.0.0.1 only.");
        }
        String origin = ctx.header("Origin");
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            throw refused("Pages of other sites may not use this server.");
        }
        if ("cross-site".equals(ctx.header("Sec-Fetch-Site")) && !followsLink(ctx)) {
            throw refused("Pages of other sites may not use this server.");
        }
    }

    /** Whoever follows a footnote in a chat message comes under the name that the message has. */
    private boolean readsInPublic(Context ctx) {
        String host = ctx.header("Host");
        return publicHost != null
                && host != null
                && host.replaceFirst(":\\d{1,5}$", "").equalsIgnoreCase(publicHost)
                && READING.contains(ctx.req().getMethod())
                && PAGE.matcher(ctx.path()).matches();
    }

    /** A link from elsewhere may be followed; an image or a frame of another site's page may not reach in. */
    private static boolean followsLink(Context ctx) {
        return "GET".equals(ctx.req().getMethod()) && "document".equals(ctx.header("Sec-Fetch-Dest"));
    }

    /** Compares in a time that does not tell how much of the key was right. */
    private static void requireKey(Context ctx, String key, String what) {
        String given = ctx.header("Authorization");
        if (given == null || !MessageDigest.isEqual(bytes(given), bytes("Bearer " + key))) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw new UnauthorizedResponse(
                    what + " needs the key: send it as \"Authorization: Bearer ...\".", Map.of());
        }
    }

    private static ForbiddenResponse refused(String detail) {
        return new ForbiddenResponse(detail, Map.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
