package footnote.slack;

/**
 * What is replied at once.
 *
 * @param status the HTTP status
 * @param type the content type
 * @param body what is said; empty for nothing
 */
public record Reply(int status, String type, String body) {

    static final Reply TAKEN = new Reply(200, "text/plain", "");

    /** Says nothing of why, as whoever asks may be anyone. */
    static final Reply STRANGER = new Reply(401, "text/plain", "");

    static final Reply NOTHING_HERE = new Reply(404, "text/plain", "");

    /** For those who deliver again after a while. */
    static final Reply BUSY = new Reply(503, "text/plain", "");

    static Reply text(String body) {
        return new Reply(200, "text/plain", body);
    }

    static Reply json(String body) {
        return new Reply(200, "application/json", body);
    }

    static Reply unreadable(String why) {
        return new Reply(400, "text/plain", why);
    }
}
