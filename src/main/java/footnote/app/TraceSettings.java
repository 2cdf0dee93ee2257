package footnote.app;

import footnote.settings.SettingsReader;
import footnote.settings.Values.Value;
import footnote.web.access.TrustedProxies;
import footnote.web.tracing.TraceTarget;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of traces: Footnote's own, or else the variables that OpenTelemetry has for them. */
final class TraceSettings {

    private static final String ENDPOINT = "otlp-endpoint";
    private static final String STANDARD = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static final String HEADERS = "OTEL_EXPORTER_OTLP_HEADERS";
    private static final String SERVICE = "OTEL_SERVICE_NAME";

    private static final String NO_ADDRESS = "is no address like http://localhost:4318";

    private TraceSettings() {}

    /** Where traces go; {@code null} for nowhere. */
    static @Nullable TraceTarget of(SettingsReader reader, TrustedProxies proxies) {
        // What is in the headers may be a key, and is not told.
        Map<String, String> headers = reader.environment(
                        HEADERS, value -> headers(value.text()), "it is no list like name=value,name=value")
                .orElse(Map.of());
        String service = reader.environment(SERVICE, Value::text, "").orElse("footnote");
        return reader.find(ENDPOINT, value -> address(value.text()), NO_ADDRESS)
                .or(() -> reader.environment(STANDARD, value -> address(value.text()), NO_ADDRESS))
                .map(address -> new TraceTarget(address, headers, service, proxies))
                .orElse(null);
    }

    private static Map<String, String> headers(String text) {
        Map<String, String> headers = TraceTarget.headers(text);
        if (headers.isEmpty()) {
            throw new IllegalArgumentException();
        }
        return headers;
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        String scheme = address.getScheme();
        if (scheme == null || !scheme.matches("https?") || address.getHost() == null) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }
}
