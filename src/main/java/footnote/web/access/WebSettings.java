package footnote.web.access;

import footnote.fault.BadInputException;
import footnote.settings.Secret;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens, who may ask and who may change the collection.
 *
 * @param host name or address to listen on
 * @param port port to listen on; 0 for any free one
 * @param askKey bearer key that asking needs on an address other machines can reach; {@code null} for none. Loopback
 *     needs no key
 * @param apiKey bearer key that adding and deleting articles needs on such an address; without one they are refused there
 * @param publicHost the host of the address under which people reach the server through a proxy; what comes under it
 *     counts as coming from another machine
 * @param limits how much other machines may ask
 * @param tls what it proves who it is with where it speaks TLS; {@code null} for plain HTTP
 */
public record WebSettings(
        String host,
        int port,
        @Nullable Secret askKey,
        @Nullable Secret apiKey,
        @Nullable String publicHost,
        Limits limits,
        @Nullable TlsFiles tls) {

    /** The host where nothing is said: this machine only. */
    public static final String DEFAULT_HOST = "127.0.0.1";

    /** The port where nothing is said. */
    public static final int DEFAULT_PORT = 7070;

    private static final int MAX_PORT = 65_535;

    /** A server that has no other address. */
    public WebSettings(String host, int port, @Nullable String askKey, @Nullable String apiKey) {
        this(host, port, askKey, apiKey, null);
    }

    /** The same with the usual limits. */
    public WebSettings(
            String host, int port, @Nullable String askKey, @Nullable String apiKey, @Nullable String publicHost) {
        this(host, port, key(askKey), key(apiKey), publicHost, Limits.USUAL, null);
    }

    /** The same without TLS. */
    public WebSettings(
            String host,
            int port,
            @Nullable Secret askKey,
            @Nullable Secret apiKey,
            @Nullable String publicHost,
            Limits limits) {
        this(host, port, askKey, apiKey, publicHost, limits, null);
    }

    public WebSettings {
        if (port < 0 || port > MAX_PORT) {
            throw new BadInputException("Port %d does not exist; choose one from 0 to %d.".formatted(port, MAX_PORT));
        }
        if (askKey != null && askKey.reveal().isBlank()) {
            throw new BadInputException("The key for asking is blank; give it a value or leave it out.");
        }
        if (apiKey != null && apiKey.reveal().isBlank()) {
            throw new BadInputException("The key for writing is blank; give it a value or leave it out.");
        }
    }

    private static @Nullable Secret key(@Nullable String text) {
        return text == null ? null : Secret.chosen(text);
    }

    /** Who may add and delete articles. */
    public enum Writing {
        /** Whoever reaches the server: it is on this machine. */
        OPEN,
        /** Who has the key. */
        WITH_KEY,
        NOBODY
    }

    /** Whether only this machine can reach the server. */
    boolean loopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new BadInputException("The host %s is not known; use --host 127.0.0.1.".formatted(host), e);
        }
    }
}
