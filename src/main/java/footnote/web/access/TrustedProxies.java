package footnote.web.access;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that are believed when they say from which address a request came. Each adds the address that it saw to
 * the end of a list, so that the last one that is no such proxy is the client's; what stands before it may be made up.
 */
public final class TrustedProxies {

    /** Those on this machine. */
    public static final TrustedProxies LOCAL = of("127.0.0.0/8, ::1");

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /**
     * Such proxies.
     *
     * @param text addresses like {@code 10.0.0.7} and networks like {@code 10.0.0.0/8}, with commas between them
     * @throws IllegalArgumentException if one of them is neither
     */
    public static TrustedProxies of(String text) {
        return new TrustedProxies(
                Stream.of(text.split(",")).map(String::strip).map(Network::of).toList());
    }

    /** Whether one of them sent a request. */
    public boolean sent(Context ctx) {
        return isTrusted(Network.shown(ctx.req().getRemoteAddr()));
    }

    /** The address of the client of a request, as far as it is known. */
    String client(Context ctx) {
        String last = Network.shown(ctx.req().getRemoteAddr());
        List<String> passed = passedOn(ctx);
        for (int i = passed.size() - 1; i >= 0 && isTrusted(last); i--) {
            String before = Network.address(passed.get(i));
            if (before == null) {
                return last;
            }
            last = before;
        }
        return last;
    }

    private static List<String> passedOn(Context ctx) {
        List<String> addresses = new ArrayList<>();
        ctx.req()
                .getHeaders(FORWARDED_FOR)
                .asIterator()
                .forEachRemaining(
                        list -> Stream.of(list.split(",")).map(String::strip).forEach(addresses::add));
        String real = ctx.header("X-Real-IP");
        return addresses.isEmpty() && real != null ? List.of(real.strip()) : addresses;
    }

    /**
     * Whether a sender is one of them.
     *
     * @param address in its usual form; {@code null} where it is not known, which is none
     */
    public boolean isTrusted(@Nullable String address) {
        return networks.stream().anyMatch(network -> network.has(address));
    }
}
