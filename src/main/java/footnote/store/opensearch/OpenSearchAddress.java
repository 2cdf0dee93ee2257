package footnote.store.opensearch;

import footnote.settings.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster is, and whose indices are Footnote's there.
 *
 * @param server scheme, host and port
 * @param user who is told to the cluster; {@code null} where it asks nobody
 * @param password that user's
 * @param prefix what the names of indices begin with, and the name of the alias that is searched
 * @param authority PEM file of certificates that the cluster's is trusted by; {@code null} for those that Java trusts
 */
public record OpenSearchAddress(
        URI server,
        @Nullable String user,
        @Nullable Secret password,
        String prefix,
        @Nullable Path authority) {

    private static final String KIND = "opensearch:";
    private static final String DEFAULT_PREFIX = "footnote";
    private static final int DEFAULT_PORT = 9200;
    private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,99}");

    /**
     * Reads {@code opensearch:https://user@host:9200/prefix}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static OpenSearchAddress of(String text) {
        if (!text.startsWith(KIND)) {
            throw new IllegalArgumentException(KIND);
        }
        URI uri = URI.create(text.substring(KIND.length()));
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String path = Objects.requireNonNullElse(uri.getPath(), "").replace("/", "");
        String prefix = path.isEmpty() ? DEFAULT_PREFIX : path;
        String user = uri.getUserInfo();
        boolean web = "http".equals(scheme) || "https".equals(scheme);
        boolean secretInside = user != null && user.contains(":");
        if (!web
                || uri.getHost() == null
                || secretInside
                || !PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(KIND);
        }
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        URI server = URI.create("%s://%s:%d".formatted(scheme, uri.getHost(), port));
        return new OpenSearchAddress(server, user, null, prefix, null);
    }

    /** The same with what else is needed to be let in. */
    public OpenSearchAddress with(@Nullable Secret secret, @Nullable Path trusted) {
        return new OpenSearchAddress(server, user, secret, prefix, trusted);
    }

    @Override
    public String toString() {
        return server + "/" + prefix;
    }
}
