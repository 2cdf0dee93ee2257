package footnote.store.sql;

import footnote.conversation.Moved;
import footnote.store.sql.MovedKind.Thing;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Copies what one database has into another, each thing with all that belongs to it or not at all, and compares. What is
 * there already stays as it is, so that it may be broken off and begun again.
 */
public final class Move {

    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(256);

    private Move() {}

    /**
     * Copies and compares.
     *
     * @param progress is told what is being moved, and how many of it were so far
     */
    public static List<Moved> all(Database from, Database to, BiConsumer<String, Long> progress) {
        for (MovedKind kind : MovedKind.ALL) {
            long[] count = {0};
            kind.each(from, id -> {
                Thing thing = kind.read(from, id);
                to.together(all -> {
                    kind.add(all, id, thing);
                    return id;
                });
                progress.accept(kind.plural(), ++count[0]);
            });
        }
        return MovedKind.ALL.stream().map(kind -> compare(kind, from, to)).toList();
    }

    private static Moved compare(MovedKind kind, Database from, Database to) {
        Sum one = new Sum();
        Sum other = new Sum();
        kind.each(from, id -> {
            one.add(kind.read(from, id));
            other.add(kind.read(to, id));
        });
        return new Moved(kind.plural(), one.count, other.count, one.hash(), other.hash());
    }

    /** Of things in whatever order. */
    private static final class Sum {

        private BigInteger sum = BigInteger.ZERO;
        private long count;

        void add(Thing thing) {
            if (!thing.own().isEmpty()) {
                count++;
                sum = sum.add(new BigInteger(1, sha256(thing.toString()))).mod(ALL);
            }
        }

        private static byte[] sha256(String text) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has it", e);
            }
        }

        String hash() {
            return "%064x".formatted(sum);
        }
    }
}
