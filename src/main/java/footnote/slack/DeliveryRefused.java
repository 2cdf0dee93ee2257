package footnote.slack;

import java.util.Set;

/** A chat service does not take what was sent, and will not later. */
final class DeliveryRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private static final Set<String> GONE =
            Set.of("message_not_found", "cant_update_message", "edit_window_closed", "is_inactive");

    private final String error;

    /**
     * Says what the service said.
     *
     * @param what what was tried
     * @param error the service's word for why not
     */
    DeliveryRefused(String what, String error) {
        super("%s was refused (%s).".formatted(what, error));
        this.error = error;
    }

    /** Whether it may be the form that was not liked, and not the words. */
    boolean isForm() {
        return error.contains("block") || error.contains("metadata") || error.equals("invalid_arguments");
    }

    /** Whether the message that was to be changed is not there any more. */
    boolean isGone() {
        return GONE.contains(error);
    }
}
