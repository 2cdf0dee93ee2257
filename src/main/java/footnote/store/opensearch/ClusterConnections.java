package footnote.store.opensearch;

import footnote.fault.CollectionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.apache.hc.core5.util.Timeout;

/** Pooled connections to a cluster. */
final class ClusterConnections {

    private static final int MOST = 64;
    private static final int CONNECT_SECONDS = 3;

    private ClusterConnections() {}

    static PoolingAsyncClientConnectionManager to(OpenSearchAddress address) {
        ConnectionConfig config = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.ofSeconds(CONNECT_SECONDS))
                .build();
        PoolingAsyncClientConnectionManagerBuilder pool = PoolingAsyncClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(config)
                .setMaxConnTotal(MOST)
                .setMaxConnPerRoute(MOST);
        Path authority = address.authority();
        if (authority != null) {
            pool.setTlsStrategy(trusting(authority).buildAsync());
        }
        return pool.build();
    }

    private static ClientTlsStrategyBuilder trusting(Path authority) {
        try (InputStream file = Files.newInputStream(authority)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                trusted.setCertificateEntry(Integer.toString(number++), certificate);
            }
            return ClientTlsStrategyBuilder.create()
                    .setSslContext(SSLContextBuilder.create()
                            .loadTrustMaterial(trusted, null)
                            .build());
        } catch (IOException | GeneralSecurityException e) {
            throw new CollectionException(
                    "The certificates in %s cannot be read; let FOOTNOTE_SEARCH_CA name a PEM file with those that OpenSearch's is trusted by."
                            .formatted(authority),
                    e);
        }
    }
}
