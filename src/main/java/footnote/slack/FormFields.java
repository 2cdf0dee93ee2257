package footnote.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a form; of one that comes twice, the first. */
record FormFields(Map<String, String> fields) {

    /** More fields than any of the formats has. */
    private static final int MAX_FIELDS = 200;

    FormFields {
        fields = Map.copyOf(fields);
    }

    /**
     * Reads {@code application/x-www-form-urlencoded}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static FormFields read(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String field : body.split("&", MAX_FIELDS)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
            }
        }
        return new FormFields(fields);
    }

    /** The fields of an object in JSON; none where it is none. */
    static FormFields ofJson(String json) {
        Map<String, String> fields = new HashMap<>();
        JsonNode object = SlackJson.object(json);
        if (object != null) {
            object.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        }
        return new FormFields(fields);
    }

    /** An object, such as the bot that wrote a message, is something rather than nothing. */
    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Nullable
    String get(String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    String get(String name, String otherwise) {
        String value = get(name);
        return value == null ? otherwise : value;
    }
}
