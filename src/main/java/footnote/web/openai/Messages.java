package footnote.web.openai;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.Question;
import footnote.conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a conversation that comes as messages, the question last. Instructions are left aside.
 *
 * @param param the parameter that has them
 * @param texts the types of parts that are text
 */
record Messages(String param, Set<String> texts) {

    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool", "function");

    Question question(JsonNode messages) {
        List<Turn> turns = turns(messages);
        List<Turn> history = turns.subList(Math.max(0, turns.size() - 1 - Question.MAX_HISTORY), turns.size() - 1);
        return new Question(turns.getLast().content(), List.copyOf(history), null, "");
    }

    /** What was said, the question last. */
    private List<Turn> turns(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty()) {
            throw new WrongRequest(
                    param, "The parameter \"%s\" must be a list with the question last.".formatted(param));
        }
        List<Turn> turns = new ArrayList<>();
        String last = "";
        int number = 0;
        for (JsonNode message : messages) {
            String where = "%s[%d]".formatted(param, number++);
            last = role(message, where);
            String content = content(message.path("content"), last, where + ".content");
            if (last.equals("user")) {
                turns.add(Turn.user(content));
            } else if (last.equals("assistant") && !content.isBlank()) {
                turns.add(Turn.assistant(CitedSources.leftOff(content)));
            }
        }
        if (!last.equals("user")) {
            throw new WrongRequest(param, "The last message must be the question, of the role \"user\".");
        }
        return turns;
    }

    private static String role(JsonNode message, String where) {
        String role = message.path("role").asText();
        if (!ROLES.contains(role)) {
            throw new WrongRequest(
                    where + ".role", "A message must have a role: \"user\", \"assistant\", \"system\" or another.");
        }
        return role;
    }

    private String content(JsonNode content, String role, String where) {
        if (content.isTextual()) {
            return content.textValue();
        }
        if (content.isArray()) {
            return parts(content, where);
        }
        if (!role.equals("user") && (content.isNull() || content.isMissingNode())) {
            return "";
        }
        throw new WrongRequest(where, "The content of a message must be text.");
    }

    private String parts(JsonNode content, String where) {
        List<String> all = new ArrayList<>();
        for (JsonNode part : content) {
            if (!texts.contains(part.path("type").asText())
                    || !part.path("text").isTextual()) {
                throw new WrongRequest(where, "Messages can have text only, no images, sound or files.");
            }
            all.add(part.path("text").textValue());
        }
        return String.join("\n", all);
    }
}
