package footnote.web.openai;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.Question;
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

    private static final Set<String> NUMBERS = Set.of(
            "temperature", "top_p", "max_tokens", "max_completion_tokens", "presence_penalty", "frequency_penalty");

    private static final Messages MESSAGES = new Messages("messages", Set.of("text"));

    static ChatRequest read(String body) {
        JsonNode json = RequestFields.parse(body);
        checkForm(json);
        Question question = MESSAGES.question(json.path("messages"));
        return new ChatRequest(question, RequestFields.flag(json, "", "stream"), usage(json));
    }

    private static void checkForm(JsonNode json) {
        RequestFields.checkNumbers(json, NUMBERS);
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
        return RequestFields.flag(options, "stream_options.", "include_usage");
    }
}
