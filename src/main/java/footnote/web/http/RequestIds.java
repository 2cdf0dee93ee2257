package footnote.web.http;

import footnote.web.access.Network;
import footnote.web.access.TrustedProxies;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Names each request: its answer and what is logged meanwhile carry the same id. One that a trusted proxy gives is kept,
 * so that its logs and ours tell of a request by the same name.
 */
public final class RequestIds extends Handler.Wrapper {

    /** The header of the id. */
    public static final String HEADER = "X-Request-Id";

    /** The name of the id in log lines. */
    private static final String LOGGED = "request";

    private static final String ATTRIBUTE = "footnote.request";

    /** Those of nginx, Apache and others; nothing that could mean something to whatever reads it. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9@_.=-]{8,128}");

    private final TrustedProxies proxies;

    public RequestIds(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String given = request.getHeaders().get(HEADER);
        String id = isKept(given, Request.getRemoteAddr(request)) ? given : fresh();
        request.setAttribute(ATTRIBUTE, id);
        response.getHeaders().put(HEADER, id);
        MDC.put(LOGGED, id);
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(LOGGED);
        }
    }

    /** The id of a request, a new one where it was refused before it got one. */
    static String of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : fresh();
    }

    private boolean isKept(@Nullable String given, String sender) {
        return given != null && WELL_FORMED.matcher(given).matches() && proxies.isTrusted(Network.shown(sender));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
