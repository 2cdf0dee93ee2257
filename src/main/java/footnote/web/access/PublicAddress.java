package footnote.web.access;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which address a client reaches this server: what is sent to other programs needs links that are whole. A trusted
 * proxy says which one it was asked for, in {@code X-Forwarded-Proto}, {@code -Host} and {@code -Prefix}.
 */
public final class PublicAddress {

    /** Set for requests of trusted proxies. */
    private static final String TRUSTED = "footnote.trusted";

    private static final Pattern SCHEME = Pattern.compile("https?");

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");

    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]{1,100}){1,10}/?");

    private PublicAddress() {}

    /**
     * The address of this server's root, without a slash at its end.
     *
     * @param publicUrl the address that it has outside; {@code null} for the one that was asked
     */
    public static String of(Context ctx, @Nullable URI publicUrl) {
        return publicUrl == null
                ? "%s://%s%s"
                        .formatted(scheme(ctx), host(ctx), forwarded(ctx, "Prefix", PREFIX, ""))
                        .replaceFirst("/$", "")
                : publicUrl.toString();
    }

    /** Whether the client speaks TLS, with this server or with a trusted proxy. */
    static boolean isSecure(Context ctx) {
        return scheme(ctx).equals("https");
    }

    /** Believes what the request says of its address, if a trusted proxy sends it. */
    static void note(Context ctx, TrustedProxies proxies) {
        ctx.attribute(TRUSTED, proxies.sent(ctx));
    }

    private static String scheme(Context ctx) {
        return forwarded(ctx, "Proto", SCHEME, ctx.scheme());
    }

    private static String host(Context ctx) {
        return forwarded(ctx, "Host", HOST, Objects.requireNonNullElse(ctx.host(), ""));
    }

    /** What the nearest proxy says, the last where each has added to a list. */
    private static String forwarded(Context ctx, String name, Pattern form, String otherwise) {
        String given = ctx.header("X-Forwarded-" + name);
        if (given == null || !Boolean.TRUE.equals(ctx.attribute(TRUSTED))) {
            return otherwise;
        }
        String last = given.substring(given.lastIndexOf(',') + 1).strip();
        return form.matcher(last).matches() ? last : otherwise;
    }
}
