package footnote.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.util.json.GsonFactory;
import footnote.fault.CollectionException;
import org.jspecify.annotations.Nullable;

/** JSON: Slack's, with its own library and names, and what is kept, as all that is kept. */
final class SlackJson {

    private static final Gson SLACK = GsonFactory.createSnakeCase();

    private static final ObjectMapper KEPT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private SlackJson() {}

    /** Something that Slack has sent, or {@code null} where it is nothing of that kind. */
    static <T> @Nullable T fromSlack(String json, Class<T> type) {
        try {
            return SLACK.fromJson(json, type);
        } catch (JsonParseException e) {
            return null;
        }
    }

    static String forSlack(Object value) {
        return SLACK.toJson(value);
    }

    static String keep(Object value) {
        try {
            return KEPT.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept is always writable", e);
        }
    }

    static <T> T kept(String json, Class<T> type) {
        try {
            return KEPT.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new CollectionException("What was kept of a question cannot be read; the file is damaged.", e);
        }
    }

    /** The fields of what somebody has sent, or {@code null} where it is no object. */
    static @Nullable JsonNode object(String json) {
        try {
            JsonNode node = KEPT.readTree(json);
            return node.isObject() ? node : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
