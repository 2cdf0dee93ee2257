package footnote.web.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import footnote.web.http.Json;
import java.util.Set;

/** Reads the parameters that requests of different forms share; what is wrong with one is told by its name. */
final class RequestFields {

    /** The one model there is. */
    static final String MODEL = "footnote";

    private RequestFields() {}

    /** The object that a body is, if it asks the model there is. */
    static JsonNode parse(String body) {
        JsonNode json = object(body);
        if (!json.path("model").isTextual()) {
            throw new WrongRequest("model", "The parameter \"model\" must be \"footnote\".");
        }
        checkModel(json.path("model").textValue());
        return json;
    }

    private static JsonNode object(String body) {
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

    /** Numbers that tell a language model how to write: they change nothing here, but must be numbers. */
    static void checkNumbers(JsonNode json, Set<String> names) {
        for (String name : names) {
            if (json.hasNonNull(name) && !json.get(name).isNumber()) {
                throw new WrongRequest(name, "The parameter \"%s\" must be a number.".formatted(name));
            }
        }
    }

    /** Whether a parameter is there and true; {@code prefix} says where it is. */
    static boolean flag(JsonNode json, String prefix, String name) {
        if (!json.hasNonNull(name)) {
            return false;
        }
        if (!json.get(name).isBoolean()) {
            String param = prefix + name;
            throw new WrongRequest(param, "The parameter \"%s\" must be true or false.".formatted(param));
        }
        return json.get(name).booleanValue();
    }
}
