package footnote.model.remote;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a call of a remote model may cost.
 *
 * @param time how long it may take, repetitions included
 * @param tokens how long its answer may be
 * @param calls how many may run at a time; further ones wait
 * @param proxy the proxy to go through, as {@code http://HOST:PORT}; {@code null} for none. Servers on this machine are
 *     reached without it.
 */
public record CallLimits(
        Duration time, int tokens, int calls, @Nullable URI proxy) {}
