package footnote.text;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How many things there are, and one hash of all of them, in whatever order they come. Not for use by several threads. */
public final class HashSum {

    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(256);

    private BigInteger sum = BigInteger.ZERO;
    private long count;

    public void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a thing.
     *
     * @param thing all that is to be the same of it
     */
    public void add(byte[] thing) {
        count++;
        sum = sum.add(new BigInteger(1, sha256(thing))).mod(ALL);
    }

    private static byte[] sha256(byte[] thing) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(thing);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    public long count() {
        return count;
    }

    /** As 64 hexadecimal digits. */
    public String hash() {
        return "%064x".formatted(sum);
    }
}
