package footnote.store.opensearch;

import footnote.fault.CollectionException;
import footnote.fault.UnavailableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns what a cluster says, or does not say, into what a person can mend. */
final class Faults {

    /** What it calls an index that may not be written. */
    private static final String BLOCKED = "cluster_block_exception";

    private static final int MOST = 200;
    private static final int NOT_KNOWN = 401;
    private static final int NOT_ALLOWED = 403;

    private Faults() {}

    /** Whether waiting does not help: a disk that is too full says so with a status that elsewhere means to wait a little. */
    static boolean isBlocked(String body) {
        return body.contains(BLOCKED);
    }

    /**
     * Whether a request was broken off on its way, as where a node died: another may take it. Not where its thread is to
     * end, or the client itself is at fault.
     */
    static boolean isBrokenOff(IOException e) {
        return causes(e).stream()
                .noneMatch(cause -> cause instanceof UnknownHostException
                        || cause instanceof SSLException
                        || cause instanceof SocketTimeoutException
                        || cause instanceof InterruptedException
                        || cause instanceof RuntimeException);
    }

    /** What answers is no cluster, or one that does not answer what it was asked. */
    static CollectionException of(OpenSearchAddress address, String body) {
        return new CollectionException(
                "OpenSearch at %s answers something else than it was asked (%s); look whether FOOTNOTE_SEARCH leads to it, and at its log."
                        .formatted(address.place(), shortened(body)));
    }

    /** It cannot be reached, for now. */
    static UnavailableException of(OpenSearchAddress address, IOException e) {
        return new UnavailableException("OpenSearch at %s %s".formatted(address.place(), sentence(causes(e))), e);
    }

    private static String sentence(List<Throwable> causes) {
        for (Throwable cause : causes) {
            if (cause instanceof UnknownHostException) {
                return "is not known by that name; mend the host in FOOTNOTE_SEARCH.";
            }
            if (cause instanceof SSLException) {
                return "shows a certificate that is not trusted or has expired (%s); renew it there, or have Java trust its authority."
                        .formatted(cause.getMessage());
            }
            if (cause instanceof SocketTimeoutException) {
                return "does not answer in time; look at the cluster's health, and try again.";
            }
            if (cause instanceof ConnectException) {
                return "refuses the connection; start it, or mend host and port in FOOTNOTE_SEARCH.";
            }
        }
        return "breaks off (%s); look at its log, and try again."
                .formatted(causes.getLast().getMessage());
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Faults::cause)
                .limit(10)
                .toList();
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        return thrown.getCause();
    }

    static CollectionException of(OpenSearchAddress address, int status, String body) {
        return new CollectionException(
                "OpenSearch at %s %s".formatted(address.place(), sentence(address, status, body)));
    }

    private static String sentence(OpenSearchAddress address, int status, String body) {
        if (body.contains(BLOCKED)) {
            return "lets nothing be written or read in %s (%s); where its disk is full, make room, and it opens again."
                    .formatted(address.prefix(), shortened(body));
        }
        if (body.contains("index_not_found_exception")) {
            return "no longer has the index %s; start again, and it is made anew.".formatted(address.prefix());
        }
        if (status == NOT_KNOWN || status == NOT_ALLOWED) {
            return "refuses the user %s; mend the user in FOOTNOTE_SEARCH, the password in FOOTNOTE_SEARCH_PASSWORD, or that user's rights."
                    .formatted(address.user());
        }
        return "answers %d (%s); look at its log.".formatted(status, shortened(body));
    }

    private static String shortened(String body) {
        String line = body.replaceAll("\\s+", " ");
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }
}
