package footnote.collection.ingest;

import footnote.article.format.ArticleSource;
import footnote.fault.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the web that someone has named, as sources. Only http and https, only the public internet
 * ({@link PublicAddresses}), a few redirects, and everything bounded: size, time and type. No cookie is kept, and nothing
 * that a page names is loaded.
 */
final class WebPages {

    private static final int MAX_BYTES = 20_000_000;

    private static final int MAX_REDIRECTS = 5;

    private static final Timeout CONNECT = Timeout.ofSeconds(10);

    /** Without a byte for so long, a server has nothing to say. */
    private static final Timeout SILENCE = Timeout.ofSeconds(20);

    private static final long ALL_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final Set<String> TYPES = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "text/markdown",
            "application/pdf",
            "application/json",
            "application/xml",
            "text/xml",
            "application/rss+xml",
            "application/atom+xml",
            "application/x-ndjson",
            "text/csv");

    private final PublicAddresses addresses;

    WebPages(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    static boolean isAddress(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    /** A page, which is loaded now; where it cannot be had, a source that tells the reason. */
    ArticleSource source(String address) {
        try {
            return load(address);
        } catch (BadInputException e) {
            return new ArticleSource(address, address, () -> {
                throw e;
            });
        }
    }

    private ArticleSource load(String address) {
        HttpGet request = new HttpGet(checked(address));
        request.setHeader("User-Agent", "Footnote");
        request.setHeader("Accept", String.join(", ", TYPES));
        try (CloseableHttpClient client = client()) {
            return client.execute(request, response -> source(address, response));
        } catch (UnknownHostException e) {
            throw new BadInputException("is on a host that is not known", e);
        } catch (IOException e) {
            throw new BadInputException("cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static URI checked(String address) {
        try {
            URI uri = new URI(address.strip());
            if (!isAddress(address.strip()) || uri.getHost() == null) {
                throw new BadInputException("is no http or https address");
            }
            if (uri.getUserInfo() != null) {
                throw new BadInputException("holds a name or password, which addresses of articles do not");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new BadInputException("is not a valid address", e);
        }
    }

    private CloseableHttpClient client() {
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setMaxRedirects(MAX_REDIRECTS)
                        .setResponseTimeout(SILENCE)
                        .build())
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    private static ArticleSource source(String address, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (response.getCode() != 200 || entity == null) {
            throw new BadInputException("was answered with status " + response.getCode());
        }
        String type = type(entity.getContentType());
        if (type != null && !TYPES.contains(type)) {
            throw new BadInputException("is of a type that is not read (" + type + ")");
        }
        byte[] content = read(entity.getContent());
        return new ArticleSource(address, address, type, () -> new ByteArrayInputStream(content));
    }

    private static @Nullable String type(@Nullable String header) {
        return header == null ? null : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** A server that sends a byte now and then is left as one that sends none. */
    private static byte[] read(InputStream in) throws IOException {
        long end = System.nanoTime() + ALL_NANOS;
        var content = new java.io.ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            content.write(buffer, 0, count);
            if (content.size() > MAX_BYTES) {
                throw new BadInputException(
                        "is larger than an article can be (at most %,d bytes)".formatted(MAX_BYTES));
            }
            if (System.nanoTime() - end > 0) {
                throw new BadInputException("takes too long to load");
            }
        }
        return content.toByteArray();
    }
}
