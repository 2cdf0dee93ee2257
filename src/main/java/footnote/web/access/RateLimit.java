package footnote.web.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many questions a client may ask in a minute. Who has not asked for a while may ask as many at once. */
final class RateLimit {

    /** Of further clients those are forgotten that asked longest ago. */
    private static final int CLIENTS = 10_000;

    private static final Duration SPAN = Duration.ofMinutes(1);

    private final int perMinute;

    private final Map<String, Bucket> clients = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    /** @param perMinute 0 for no limit */
    RateLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts a question of a client, or refuses it. */
    void count(String client) {
        if (perMinute == 0) {
            return;
        }
        ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ComeAgain.in(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()),
                    429,
                    "You may ask %,d questions a minute here; ask again in a moment.".formatted(perMinute));
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
