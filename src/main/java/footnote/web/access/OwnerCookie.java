package footnote.web.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/** Who asks: an unguessable cookie, so that a browser sees its own conversations only. */
public final class OwnerCookie {

    static final String COOKIE = "footnote_owner";

    private static final int BYTES = 32;
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int MAX_AGE = Math.toIntExact(Duration.ofDays(365).toSeconds());
    private final SecureRandom random = new SecureRandom();

    /** Whether the request names its owner. */
    public boolean isNamed(Context ctx) {
        String given = ctx.cookie(COOKIE);
        return given != null && WELL_FORMED.matcher(given).matches();
    }

    /** The owner that the request names, or a new one that nobody will ever name again. */
    public String of(Context ctx) {
        return isNamed(ctx) ? Objects.requireNonNull(ctx.cookie(COOKIE)) : fresh();
    }

    /** The same, and the browser is told to remember it. */
    public String remembered(Context ctx) {
        String owner = of(ctx);
        if (!owner.equals(ctx.cookie(COOKIE))) {
            boolean secure = PublicAddress.isSecure(ctx);
            ctx.cookie(new Cookie(COOKIE, owner, "/", MAX_AGE, secure, true, null, SameSite.STRICT));
        }
        return owner;
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
