package footnote.web.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.Question;
import footnote.conversation.Turn;
import footnote.web.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a client asks. What tells a language model how to write means nothing here and is left aside, instructions
 * included; what would change the form of the answer is refused where it cannot be done.
 *
 * @param question what is asked now, with what was said before
 * @param stream whether the answer is to come in pieces
 * @param usage whether the last piece tells how much was used
 */
record ChatRequest(Question question, boolean stream, boolean usage) {

    /** The one model there is. */
    static final String MODEL = "footnote";

    private static final Set<String> NUMBERS = Set.of(
            "temperature", "top_p", "max_tokens", "max_completion_tokens", "presence_penalty", "frequency_penalty");

    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool", "function");

    static ChatRequest read(String body) {
        JsonNode json = parse(body);
        checkModel(json);
        checkForm(json);
        List<Turn> turns = turns(json.path("messages"));
        List<Turn> history = turns.subList(Math.max(0, turns.size() - 1 - Question.MAX_HISTORY), turns.size() - 1);
        Question question = new Question(turns.getLast().content(), List.copyOf(history), null, "");
        return new ChatRequest(question, flag(json, "", "stream"), usage(json));
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new WrongRequest("body", "The body is not valid JSON.");
        }
        throw new WrongRequest("body", "The body must be a JSON object.");
    }

    static void checkModel(String model) {
        if (!MODEL.equals(model)) {
            throw new WrongRequest(
                    404, "model", "model_not_found", "There is no such model here; the only one is \"footnote\".");
        }
    }

    private static void checkModel(JsonNode json) {
        if (!json.path("model").isTextual()) {
            throw new WrongRequest("model", "The parameter \"model\" must be \"footnote\".");
        }
        checkModel(json.path("model").textValue());
    }

    private static void checkForm(JsonNode json) {
        for (String name : NUMBERS) {
            if (json.hasNonNull(name) && !json.get(name).isNumber()) {
                throw new WrongRequest(name, "The parameter \"%s\" must be a number.".formatted(name));
            }
        }
        if (json.hasNonNull("n") && !(json.get("n").isInt() && json.get("n").intValue() == 1)) {
            throw new WrongRequest("n", "The parameter \"n\" must be 1: there is one answer to a question.");
        }
        JsonNode format = json.path("response_format");
        if (!format.isMissingNode()
                && !format.isNull()
                && !"text".equals(format.path("type").asText())) {
            throw new WrongRequest("response_format", "Answers are text; leave \"response_format\" out.");
        }
    }

    private static boolean usage(JsonNode json) {
        JsonNode options = json.path("stream_options");
        if (options.isMissingNode() || options.isNull()) {
            return false;
        }
        if (!options.isObject()) {
            throw new WrongRequest("stream_options", "The parameter \"stream_options\" must be an object.");
        }
        return flag(options, "stream_options.", "include_usage");
    }

    private static boolean flag(JsonNode json, String prefix, String name) {
        if (!json.hasNonNull(name)) {
            return false;
        }
        if (!json.get(name).isBoolean()) {
            String param = prefix + name;
            throw new WrongRequest(param, "The parameter \"%s\" must be true or false.".formatted(param));
        }
        return json.get(name).booleanValue();
    }

    /** What was said, the question last. */
    private static List<Turn> turns(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty()) {
            throw new WrongRequest("messages", "The parameter \"messages\" must be a list with the question last.");
        }
        List<Turn> turns = new ArrayList<>();
        String last = "";
        int number = 0;
        for (JsonNode message : messages) {
            String where = "messages[%d]".formatted(number++);
            last = role(message, where);
            String content = content(message.path("content"), last, where + ".content");
            if (last.equals("user")) {
                turns.add(Turn.user(content));
            } else if (last.equals("assistant") && !content.isBlank()) {
                turns.add(Turn.assistant(CitedSources.leftOff(content)));
            }
        }
        if (!last.equals("user")) {
            throw new WrongRequest("messages", "The last message must be the question, of the role \"user\".");
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

    private static String content(JsonNode content, String role, String where) {
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

    private static String parts(JsonNode content, String where) {
        List<String> texts = new ArrayList<>();
        for (JsonNode part : content) {
            if (!"text".equals(part.path("type").asText()) || !part.path("text").isTextual()) {
                throw new WrongRequest(where, "Messages can have text only, no images, sound or files.");
            }
            texts.add(part.path("text").textValue());
        }
        return String.join("\n", texts);
    }
}
