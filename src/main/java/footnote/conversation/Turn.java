package footnote.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One thing said in a conversation.
 *
 * @param role who said it
 * @param content what was said
 */
public record Turn(Role role, String content) {

    /** Who speaks. */
    public enum Role {
        @JsonProperty("user")
        USER,
        @JsonProperty("assistant")
        ASSISTANT
    }

    public static Turn user(String content) {
        return new Turn(Role.USER, content);
    }

    public static Turn assistant(String content) {
        return new Turn(Role.ASSISTANT, content);
    }
}
