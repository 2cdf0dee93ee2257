package footnote.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A question that a chat service has delivered, and how far it has come.
 *
 * @param id the id that the service gave it, the same however often it is delivered
 * @param place the message it is about; the same message may be delivered under two ids
 * @param thread where it was asked; what is asked in one thread is answered in order
 * @param request the question, as the edge that took it writes it
 * @param posted the message that answers it, once there is one; it may not be complete yet
 * @param answer the answer, as the edge writes it, once there is one; it may not be shown yet
 */
public record Delivery(
        String id,
        String place,
        String thread,
        String request,
        @Nullable String posted,
        @Nullable String answer) {

    /** One that has just come. */
    public static Delivery of(String id, String place, String thread, String request) {
        return new Delivery(id, place, thread, request, null, null);
    }

    public Delivery withPosted(String message) {
        return new Delivery(id, place, thread, request, message, answer);
    }

    public Delivery withAnswer(String text) {
        return new Delivery(id, place, thread, request, posted, text);
    }
}
