package footnote.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps strangers out. On loopback these are other web pages open in the same browser: they are told by their
 * {@code Origin}, and by their {@code Host} where a name of theirs points here. Elsewhere asking may need a key.
 */
final class Guard {

    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private final boolean loopback;
    private final @Nullable String askKey;

    Guard(WebSettings settings) {
        this.loopback = settings.loopback();
        this.askKey = settings.askKey();
    }

    void register(RoutesConfig routes) {
        routes.before(ctx -> SecurityHeaders.ALL.forEach(ctx::header));
        if (loopback) {
            routes.before(Guard::refuseStrangers);
        } else if (askKey != null) {
            byte[] expected = bytes("Bearer " + askKey);
            routes.before("/api/ask", ctx -> requireKey(ctx, expected));
            routes.before("/ask", ctx -> requireKey(ctx, expected));
        }
    }

    private static void refuseStrangers(Context ctx) {
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

    /** A link from elsewhere may be followed; an image or a frame of another site's page may not reach in. */
    private static boolean followsLink(Context ctx) {
        return "GET".equals(ctx.req().getMethod()) && "document".equals(ctx.header("Sec-Fetch-Dest"));
    }

    private static void requireKey(Context ctx, byte[] expected) {
        String given = ctx.header("Authorization");
        if (given == null || !MessageDigest.isEqual(bytes(given), expected)) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw new UnauthorizedResponse("Asking needs the key: send it as \"Authorization: Bearer ...\".", Map.of());
        }
    }

    private static ForbiddenResponse refused(String detail) {
        return new ForbiddenResponse(detail, Map.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
