package footnote.model.remote;

import dev.langchain4j.model.chat.StreamingChatModel;
import footnote.model.ModelName;
import footnote.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens remote chat models. */
public final class RemoteModels {

    /** Who is there answers sooner. */
    private static final Duration CONNECT = Duration.ofMillis(2_500);

    private RemoteModels() {}

    /**
     * A model that can be asked; nothing is called yet.
     *
     * @param key what the provider knows its user by; {@code null} where that needs none
     */
    public static StreamingChatModel open(ModelName model, @Nullable Secret key, CallLimits limits) {
        return new RemoteModel(RemoteConnections.of(model, key, limits.tokens()), client(limits.proxy()), limits);
    }

    /** Follows no redirects, which could carry a key elsewhere; many small servers know HTTP/1.1 only. */
    private static HttpClient client(@Nullable URI proxy) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .proxy(proxy == null ? HttpClient.Builder.NO_PROXY : new OutsideProxy(proxy))
                .build();
    }

    /** The proxy for all but this machine. */
    private static final class OutsideProxy extends ProxySelector {

        private static final Logger LOG = LoggerFactory.getLogger(OutsideProxy.class);

        private final Proxy proxy;

        OutsideProxy(URI uri) {
            this.proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort()));
        }

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(isHere(uri.getHost()) ? Proxy.NO_PROXY : proxy);
        }

        private static boolean isHere(String host) {
            try {
                // Only what is an address already or the usual name is looked up: names are the proxy's business.
                return host.equals("localhost")
                        || (host.matches("[\\d.]+|\\[.*]")
                                && InetAddress.getByName(host).isLoopbackAddress());
            } catch (UnknownHostException e) {
                return false;
            }
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            LOG.debug("The proxy cannot be reached.", failure);
        }
    }
}
