package footnote.web.access;

import java.time.Duration;

/** Counts for several servers together what clients ask. Safe for use by several threads. */
@FunctionalInterface
public interface SharedRate {

    /**
     * Counts a question of a client, or does not.
     *
     * @param perMinute how many it may ask in a minute, at least 1
     * @return zero where it was counted; else how long until it may ask again
     * @throws footnote.fault.FootnoteException if it cannot be said
     */
    Duration take(String client, int perMinute);
}
