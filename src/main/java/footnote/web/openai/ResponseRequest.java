package footnote.web.openai;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.Question;
import java.util.List;
import java.util.Set;

/**
 * What a client asks for as a response. What tells a language model how to write, instructions and tools included, is
 * left aside; what would change the form of the answer is refused, and so is what was said before if it is named only.
 *
 * @param question what is asked now, with what was said before
 * @param stream whether the answer is to come as events
 */
record ResponseRequest(Question question, boolean stream) {

    private static final Set<String> NUMBERS = Set.of("temperature", "top_p", "max_output_tokens", "top_logprobs");

    private static final Messages MESSAGES = new Messages("input", Set.of("input_text", "output_text", "text"));

    static ResponseRequest read(String body) {
        JsonNode json = RequestFields.parse(body);
        RequestFields.checkNumbers(json, NUMBERS);
        checkForm(json);
        return new ResponseRequest(question(json.path("input")), RequestFields.flag(json, "", "stream"));
    }

    private static void checkForm(JsonNode json) {
        for (String name : List.of("previous_response_id", "conversation")) {
            if (json.hasNonNull(name)) {
                throw new WrongRequest(
                        name, "No responses are kept here; send what was said before as messages of \"input\".");
            }
        }
        if (RequestFields.flag(json, "", "background")) {
            throw new WrongRequest("background", "Answers come at once; leave \"background\" out.");
        }
        JsonNode format = json.path("text").path("format");
        if (!format.isMissingNode()
                && !format.isNull()
                && !"text".equals(format.path("type").asText())) {
            throw new WrongRequest("text.format", "Answers are text; leave \"text.format\" out.");
        }
    }

    private static Question question(JsonNode input) {
        if (input.isTextual()) {
            return new Question(input.textValue(), List.of(), null, "");
        }
        int number = 0;
        for (JsonNode item : input) {
            if (!"message".equals(item.path("type").asText("message"))) {
                throw new WrongRequest(
                        "input[%d].type".formatted(number), "Only messages can be taken in, no calls of tools.");
            }
            number++;
        }
        return MESSAGES.question(input);
    }
}
