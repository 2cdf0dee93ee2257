package footnote.web.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many questions a client may ask in a minute, of this server and, where they count together, of all. Who has not asked
 * for a while may ask as many at once.
 */
final class RateLimit {

    /** Of further clients those are forgotten that asked longest ago. */
    private static final int CLIENTS = 10_000;

    private static final Duration SPAN = Duration.ofMinutes(1);

    private final int perMinute;
    private final @Nullable SharedLimit shared;

    private final Map<String, Bucket> clients = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    /**
     * A limit.
     *
     * @param perMinute 0 for none
     * @param shared counts for several servers; {@code null} where this is the only one
     */
    RateLimit(int perMinute, @Nullable SharedRate shared) {
        this.perMinute = perMinute;
        this.shared = shared == null ? null : new SharedLimit(shared);
    }

    /** Counts a question of a client, or refuses it. */
    void count(String client) {
        if (perMinute == 0) {
            return;
        }
        // Of what this server refuses by itself the others need not know.
        ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        if (probe.isConsumed() && shared != null) {
            wait = shared.take(client, perMinute);
        }
        if (!wait.isZero()) {
            throw ComeAgain.in(
                    wait, 429, "You may ask %,d questions a minute here; ask again in a moment.".formatted(perMinute));
        }
    }

    private Bucket bucket(String client) {
        synchronized (clients) {
            return clients.computeIfAbsent(
                    client,
                    first -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, SPAN))
                            .build());
        }
    }
}
