package footnote.web.access;

import footnote.settings.Secret;
import footnote.web.access.WebSettings.Writing;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.security.RouteRole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps strangers out. Pages of other sites that are open in a reader's browser are told by their {@code Origin}, and by
 * their {@code Host} where a name of theirs points here. What comes from another machine needs the keys that its route
 * asks for; so does what comes through a proxy, which may run beside the server.
 */
public final class Guard {

    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    /** What pages are made of; served from files, which have no route. */
    private static final Pattern PART = Pattern.compile("/[a-z]+\\.(css|js|svg)");

    /** A proxy adds one of these to what it passes on. */
    private static final List<String> FORWARDED = List.of(
            "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Prefix", "X-Forwarded-Proto", "X-Real-IP");

    private static final String CLIENT = "footnote.client";

    private final WebSettings settings;
    private final boolean loopback;
    private final RateLimit rate;
    private final Predicate<Context> proven;

    /**
     * Such a guard.
     *
     * @param rate counts questions for several servers; {@code null} where this is the only one
     * @param proven requests that prove by themselves who sends them: let in under any name
     */
    public Guard(WebSettings settings, @Nullable SharedRate rate, Predicate<Context> proven) {
        this.settings = settings;
        this.loopback = settings.loopback();
        this.rate = new RateLimit(settings.limits().perMinute(), rate);
        this.proven = proven;
    }

    /** Has it stand before all routes. */
    public void register(RoutesConfig routes) {
        routes.before(ctx -> SecurityHeaders.ALL.forEach(ctx::header));
        routes.before(ctx -> PublicAddress.note(ctx, settings.limits().proxies()));
        routes.before(this::refuseStrangers);
        routes.beforeMatched(this::requireAccess);
    }

    /** Who may change articles, to whom a page is shown that could offer it. */
    public Writing writing(Context ctx) {
        if (!isRemote(ctx)) {
            return Writing.OPEN;
        }
        return settings.apiKey() == null ? Writing.NOBODY : Writing.WITH_KEY;
    }

    private void requireAccess(Context ctx) {
        Set<RouteRole> roles = ctx.routeRoles();
        if (roles.contains(Access.WRITE)) {
            requireWriting(ctx);
        } else if (roles.contains(Access.WATCH)) {
            requireWatching(ctx);
        } else if (roles.contains(Access.ASK)) {
            requireAsking(ctx);
        } else if (roles.contains(Access.QUESTION)) {
            requireAsking(ctx);
            count(ctx);
        } else if (roles.isEmpty()) {
            requireFile(ctx);
        }
    }

    private void requireAsking(Context ctx) {
        if (settings.askKey() != null && isRemote(ctx)) {
            requireKey(ctx, settings.askKey(), "Asking");
        }
    }

    /** Who asks, told from others by the address: whose turn it is to be answered. */
    public static String client(Context ctx) {
        return Objects.requireNonNull(ctx.attribute(CLIENT), "the route has no role for questions");
    }

    /** Whoever has the key is one client, else whoever comes from an address. */
    private void count(Context ctx) {
        String address = settings.limits().proxies().client(ctx);
        ctx.attribute(CLIENT, Network.client(address));
        boolean here = !isForwarded(ctx) && isLocal(ctx.header("Host")) && Network.isHere(address);
        if (!here) {
            rate.count(settings.askKey() == null ? Network.client(address) : "key");
        }
    }

    /** What is no route is a file, which can be read only. */
    private static void requireFile(Context ctx) {
        boolean route = ctx.endpoints().matchedHttpEndpoint() != null;
        if (!route && !"GET".equals(ctx.req().getMethod())) {
            throw new MethodNotAllowedResponse("", Map.of("availableMethods", "GET"));
        }
        if (route || !PART.matcher(ctx.path()).matches()) {
            throw refused("This address is closed.");
        }
    }

    private void requireWriting(Context ctx) {
        switch (writing(ctx)) {
            case OPEN -> {}
            case WITH_KEY -> requireKey(ctx, Objects.requireNonNull(settings.apiKey()), "Changing articles");
            case NOBODY ->
                throw refused("Articles cannot be changed from other machines here; whoever runs this"
                        + " server can allow it by setting FOOTNOTE_API_KEY.");
        }
    }

    private void requireWatching(Context ctx) {
        switch (writing(ctx)) {
            case OPEN -> {}
            case WITH_KEY -> requireKey(ctx, Objects.requireNonNull(settings.apiKey()), "Watching");
            case NOBODY ->
                throw refused("This is closed to other machines; whoever runs this server can open it by setting"
                        + " FOOTNOTE_API_KEY.");
        }
    }

    private void refuseStrangers(Context ctx) {
        if (proven.test(ctx)) {
            return;
        }
        String host = ctx.header("Host");
        if (loopback && !isLocal(host) && !isPublic(host)) {
            throw refused("This server answers under localhost or 127.0.0.1 only. If people are to reach it under"
                    + " another name, set FOOTNOTE_PUBLIC_URL to that address.");
        }
        String origin = ctx.header("Origin");
        boolean foreign = origin != null && !isOwn(origin, host);
        if (foreign || ("cross-site".equals(ctx.header("Sec-Fetch-Site")) && !followsLink(ctx))) {
            throw refused("Pages of other sites may not use this server.");
        }
    }

    /** Whether a page of this origin is one of ours. */
    private boolean isOwn(String origin, @Nullable String host) {
        String site = SCHEME.matcher(origin).replaceFirst("");
        return !site.equals(origin) && (site.equalsIgnoreCase(host) || isPublic(site));
    }

    /** Whether a request may come from another machine. */
    private boolean isRemote(Context ctx) {
        return !loopback || !isLocal(ctx.header("Host")) || isForwarded(ctx);
    }

    private static boolean isForwarded(Context ctx) {
        return FORWARDED.stream().anyMatch(header -> ctx.header(header) != null);
    }

    private static boolean isLocal(@Nullable String host) {
        return host != null && LOOPBACK.matcher(host).matches();
    }

    private boolean isPublic(@Nullable String host) {
        return host != null
                && settings.publicHost() != null
                && PORT.matcher(host).replaceFirst("").equalsIgnoreCase(settings.publicHost());
    }

    /** A link from elsewhere may be followed; an image or a frame of another site's page may not reach in. */
    private static boolean followsLink(Context ctx) {
        return "GET".equals(ctx.req().getMethod()) && "document".equals(ctx.header("Sec-Fetch-Dest"));
    }

    /** Compares in a time that does not tell how much of the key was right. */
    private static void requireKey(Context ctx, Secret key, String what) {
        String given = ctx.header("Authorization");
        if (given == null || !MessageDigest.isEqual(bytes(given), bytes("Bearer " + key.reveal()))) {
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
