package footnote.slack;

import footnote.settings.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A program that is told of outdated answers.
 *
 * @param address where it listens; it may hold a secret, so that only its host is told
 * @param secret what posts to it are signed with
 */
public record WebhookTarget(URI address, Secret secret) {

    /** Numbers of this machine; a name is never looked up. */
    private static final Pattern OWN = Pattern.compile("127(\\.\\d{1,3}){3}|\\[::1]|localhost");

    /**
     * An address that may be told.
     *
     * @throws IllegalArgumentException if it is none, or would be told in the clear over a network
     */
    public static URI address(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            String host = address.getHost();
            boolean safe = scheme.equals("https")
                    || (scheme.equals("http")
                            && host != null
                            && OWN.matcher(host.toLowerCase(Locale.ROOT)).matches());
            if (safe && host != null && address.getUserInfo() == null && address.getFragment() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address", e);
        }
        throw new IllegalArgumentException("no address that may be told");
    }

    /** A secret as {@link WebhookSignature} takes it; throws {@link IllegalArgumentException} if it is none. */
    public static Secret checked(Secret secret) {
        new WebhookSignature(secret);
        return secret;
    }

    /** What may be said of the address. */
    String host() {
        int port = address.getPort();
        return port < 0 ? address.getHost() : address.getHost() + ":" + port;
    }
}
