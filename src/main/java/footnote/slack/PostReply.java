package footnote.slack;

/**
 * What is replied at once.
 *
 * @param status the HTTP status
 * @param type the content type
 * @param body what is said; empty for nothing
 */
public record PostReply(int status, String type, String body) {

    static final PostReply TAKEN = new PostReply(200, "text/plain", "");

    /** Says nothing of why, as whoever asks may be anyone. */
    static final PostReply STRANGER = new PostReply(401, "text/plain", "");

    static final PostReply NOTHING_HERE = new PostReply(404, "text/plain", "");

    /** For those who deliver again after a while. */
    static final PostReply BUSY = new PostReply(503, "text/plain", "");

    static PostReply text(String body) {
        return new PostReply(200, "text/plain", body);
    }

    static PostReply json(String body) {
        return new PostReply(200, "application/json", body);
    }

    static PostReply unreadable(String why) {
        return new PostReply(400, "text/plain", why);
    }
}
