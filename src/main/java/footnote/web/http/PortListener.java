package footnote.web.http;

import footnote.fault.UnavailableException;
import footnote.web.access.TlsFiles;
import footnote.web.access.WebSettings;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.jspecify.annotations.Nullable;

/** Takes the port before the server starts, so that a port that cannot be had is one sentence and no log of a crash. */
public final class PortListener {

    private PortListener() {}

    /**
     * Opens the port.
     *
     * @throws UnavailableException if it cannot be had; the message says what to do
     */
    public static ServerConnector open(WebSettings settings, Server server, HttpConfiguration http) {
        ServerConnector connector = connector(settings.tls(), server, http);
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        try {
            connector.open();
            return connector;
        } catch (IOException e) {
            throw new UnavailableException(sentence(settings, e), e);
        }
    }

    private static ServerConnector connector(@Nullable TlsFiles tls, Server server, HttpConfiguration http) {
        if (tls == null) {
            return new ServerConnector(server, new HttpConnectionFactory(http));
        }
        HttpConfiguration secure = new HttpConfiguration(http);
        // Under which names the server answers is for the guard to decide.
        secure.addCustomizer(new SecureRequestCustomizer(false));
        HttpConnectionFactory after = new HttpConnectionFactory(secure);
        return new ServerConnector(server, new SslConnectionFactory(tls.read(), after.getProtocol()), after);
    }

    private static String sentence(WebSettings settings, IOException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String reason = String.valueOf(cause.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("in use")
                ? "Port %d is taken; choose another with --port.".formatted(settings.port())
                : "Cannot listen on %s, port %d (%s); choose others with --host and --port."
                        .formatted(settings.host(), settings.port(), reason);
    }
}
