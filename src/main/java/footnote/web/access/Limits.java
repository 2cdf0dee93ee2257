package footnote.web.access;

/**
 * How much those may ask who come from other machines.
 *
 * @param perMinute questions that a client may ask in a minute; 0 for any number
 * @param proxies who is believed about where a request comes from
 */
public record Limits(int perMinute, TrustedProxies proxies) {

    /** Where nothing is said: more than a person asks, less than what keeps a machine busy. */
    public static final Limits USUAL = new Limits(60, TrustedProxies.LOCAL);
}
