package footnote.web.tracing;

import footnote.web.access.TrustedProxies;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Where traces go.
 *
 * @param endpoint the collector's address, to which OpenTelemetry's path for traces is added
 * @param headers what is sent along, a key for the collector say
 * @param service what the collector knows this server by
 * @param proxies who is believed about the trace that a request belongs to
 */
public record TraceTarget(URI endpoint, Map<String, String> headers, String service, TrustedProxies proxies) {

    /**
     * Reads headers as OpenTelemetry writes them in a variable: {@code name=value,name=value}.
     *
     * @throws IllegalArgumentException if they are not like that
     */
    public static Map<String, String> headers(String text) {
        Map<String, String> headers = new HashMap<>();
        for (String header : text.split(",")) {
            int equals = header.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("no header");
            }
            headers.put(
                    header.substring(0, equals).strip(),
                    header.substring(equals + 1).strip());
        }
        return headers;
    }

    /** The address that traces are posted to. */
    String address() {
        return endpoint.toString().replaceFirst("/+$", "") + "/v1/traces";
    }
}
