package footnote.slack;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done to an answer at the press of a button. */
enum ButtonAction {
    RIGHT("right", "Right"),
    WRONG("wrong", "Wrong"),
    WRONG_CITATION("wrong_citation", "Wrong footnote"),
    QUOTES("quotes", "Show quotes"),
    AGAIN("again", "Ask again");

    private static final String PREFIX = "footnote_";

    private final String name;
    private final String label;

    ButtonAction(String name, String label) {
        this.name = name;
        this.label = label;
    }

    String id() {
        return PREFIX + name;
    }

    String label() {
        return label;
    }

    static Optional<ButtonAction> of(@Nullable String id) {
        return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
    }
}
