package footnote.web.access;

import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that begin alike. Names are never looked up.
 *
 * @param first the first address
 * @param bits how many bits of it all have in common
 */
public record Network(InetAddress first, int bits) {

    /** A household gets a network of so many bits. */
    private static final int HOME = 64;

    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):\\d{1,5}|\\[([^\\]]+)](?::\\d{1,5})?");
    private static final Pattern NETWORK = Pattern.compile("([^/]+)(?:/(\\d{1,3}))?");

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static Network of(String text) {
        Matcher parts = NETWORK.matcher(text);
        InetAddress first = parts.matches() ? parse(parts.group(1)) : null;
        if (first == null) {
            throw new IllegalArgumentException(text);
        }
        int all = first.getAddress().length * Byte.SIZE;
        int bits = parts.group(2) == null ? all : Integer.parseInt(parts.group(2));
        if (bits > all) {
            throw new IllegalArgumentException(text);
        }
        return new Network(first, bits);
    }

    /** An address in its usual form, without a port; {@code null} where a text is none. */
    static @Nullable String address(String text) {
        Matcher parts = WITH_PORT.matcher(text);
        String bare = !parts.matches() ? text : parts.group(1) == null ? parts.group(2) : parts.group(1);
        InetAddress address = parse(bare);
        return address == null ? null : address.getHostAddress();
    }

    /** What tells a client from others: the address, but of the many that a client has in version 6 what they share. */
    static String client(String text) {
        InetAddress address = parse(text);
        return address instanceof Inet6Address
                ? new Network(address, HOME).head(address).toString(16)
                : text;
    }

    /** The same address in its usual form, or the text as it is. */
    public static String shown(String text) {
        String address = address(text);
        return address == null ? text : address;
    }

    /** Whether an address is one of this machine. */
    static boolean isHere(String text) {
        InetAddress address = parse(text);
        return address != null && address.isLoopbackAddress();
    }

    boolean has(@Nullable String text) {
        InetAddress address = text == null ? null : parse(text);
        return address != null
                && address.getAddress().length == first.getAddress().length
                && head(address).equals(head(first));
    }

    private BigInteger head(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits);
    }

    private static @Nullable InetAddress parse(String text) {
        return InetAddresses.isInetAddress(text) ? InetAddresses.forString(text) : null;
    }
}
