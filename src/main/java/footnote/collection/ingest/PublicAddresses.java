package footnote.collection.ingest;

import footnote.fault.BadInputException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up, and gives only addresses that are on the public internet. It is asked for every connection, those
 * after a redirect too, and the connection goes to the very address that was looked at; so neither an odd notation nor a
 * name that changes its address leads into the local network.
 */
final class PublicAddresses implements DnsResolver {

    /** No name ends with a number; octal, hexadecimal and shortened numbers mean something else to each reader. */
    private static final Pattern NUMBERS = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern PLAIN = Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");

    private final Predicate<InetAddress> allowed;

    PublicAddresses() {
        this(PublicAddresses::isPublic);
    }

    PublicAddresses(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (NUMBERS.matcher(host).matches() && !PLAIN.matcher(host).matches()) {
            throw new BadInputException("writes the number of its host in an odd way, and such are not read");
        }
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!Arrays.stream(addresses).allMatch(allowed)) {
            throw new BadInputException(
                    "is or leads to an address that is not on the public internet, and such are not read");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolve(host)[0].getCanonicalHostName();
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special && (address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0));
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        int a = bytes[at] & 0xFF;
        int b = bytes[at + 1] & 0xFF;
        int c = bytes[at + 2] & 0xFF;
        return a != 0
                && a != 10
                && a != 127
                && a < 224
                && !(a == 100 && b >= 64 && b < 128)
                && !(a == 169 && b == 254)
                && !(a == 172 && b >= 16 && b < 32)
                && !(a == 192 && b == 168)
                && !(a == 192 && b == 0 && c == 0)
                && !(a == 198 && (b == 18 || b == 19));
    }

    /** Global unicast is 2000::/3; of it, what carries an address of the older kind is as public as that. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (first == 0x2002) {
            return isPublic4(bytes, 2);
        }
        boolean teredo = first == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
        return (first & 0xE000) == 0x2000 && !teredo;
    }
}
