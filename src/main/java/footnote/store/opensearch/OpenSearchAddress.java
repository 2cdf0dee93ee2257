package footnote.store.opensearch;

import footnote.settings.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster is, and whose indices are Footnote's there.
 *
 * @param servers scheme, host and port of its nodes, one at least; while one is down, another is asked
 * @param user who is told to the cluster; {@code null} where it asks nobody
 * @param password that user's
 * @param prefix what the names of indices begin with, and the name of the alias that is searched
 * @param authority PEM file of certificates that the cluster's is trusted by; {@code null} for those that Java trusts
 */
public record OpenSearchAddress(
        List<URI> servers,
        @Nullable String user,
        @Nullable Secret password,
        String prefix,
        @Nullable Path authority) {

    private static final String DEFAULT_PREFIX = "footnote";
    private static final int DEFAULT_PORT = 9200;
    private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,99}");

    private static final Pattern ADDRESS = Pattern.compile(
            "opensearch:(?<scheme>https?)://(?:(?<user>[^@:/]++)@)?(?<hosts>[^@/?#]++)/*(?<prefix>[^/]*+)/*",
            Pattern.CASE_INSENSITIVE);

    public OpenSearchAddress {
        servers = List.copyOf(servers);
    }

    /**
     * Reads {@code opensearch:https://user@host:9200,other:9200/prefix}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static OpenSearchAddress of(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            throw new IllegalArgumentException("opensearch:");
        }
        String scheme = address.group("scheme").toLowerCase(Locale.ROOT);
        List<URI> servers = Arrays.stream(address.group("hosts").split(",", -1))
                .map(host -> server(scheme, host))
                .toList();
        String named = address.group("prefix");
        String prefix = named.isEmpty() ? DEFAULT_PREFIX : named;
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("prefix");
        }
        return new OpenSearchAddress(servers, address.group("user"), null, prefix, null);
    }

    private static URI server(String scheme, String host) {
        URI uri = URI.create(scheme + "://" + host);
        String name = Objects.requireNonNullElse(uri.getHost(), "");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("host");
        }
        return URI.create("%s://%s:%d".formatted(scheme, name, uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort()));
    }

    /** The same with what else is needed to be let in. */
    public OpenSearchAddress with(@Nullable Secret secret, @Nullable Path trusted) {
        return new OpenSearchAddress(servers, user, secret, prefix, trusted);
    }

    /** The same with a longer prefix; what cannot stand in one becomes a hyphen. */
    public OpenSearchAddress withSuffix(String suffix) {
        String safe = suffix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]", "-");
        return new OpenSearchAddress(servers, user, password, prefix + "-" + safe, authority);
    }

    /** Its nodes, to be told to people. */
    String place() {
        return servers.stream().map(URI::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return place() + "/" + prefix;
    }
}
