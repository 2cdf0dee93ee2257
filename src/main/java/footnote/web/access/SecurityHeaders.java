package footnote.web.access;

import java.util.Map;

/** Headers on every response: nothing but our own files runs, and no page of ours can be framed. */
public final class SecurityHeaders {

    /** Each by its name. */
    public static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-cache");

    private SecurityHeaders() {}
}
