package footnote.answer.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import footnote.fault.CollectionException;

/** Answers as they are kept: the answer object, with the version of its fields. */
public final class AnswerCodec {

    /** Version of the fields; whoever renames or removes one counts on, and still reads the earlier ones. */
    static final int VERSION = 1;

    private static final String VERSION_FIELD = "version";

    private static final String DAMAGED = "A kept answer cannot be read; the file of conversations is damaged.";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private AnswerCodec() {}

    /**
     * Writes an answer: to a string and not to bytes, where a broken surrogate in an article would be an exception.
     *
     * @param shown an {@link AnswerObject}, or a record that has some of its fields
     */
    public static String write(Object shown) {
        try {
            ObjectNode tree = JSON.createObjectNode().put(VERSION_FIELD, VERSION);
            tree.setAll((ObjectNode) JSON.valueToTree(shown));
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer is always writable.", e);
        }
    }

    /**
     * Reads what was written, by this version or an earlier one: the fields of an answer object, without the version. The
     * first answers were kept without one; their fields mean what those of version 1 do.
     *
     * @throws CollectionException if it is of a later version, or damaged
     */
    public static ObjectNode read(String json) {
        try {
            if (!(JSON.readTree(json) instanceof ObjectNode answer)) {
                throw new CollectionException(DAMAGED);
            }
            JsonNode version = answer.remove(VERSION_FIELD);
            if (version != null && version.asInt() != VERSION) {
                throw new CollectionException("An answer was kept by a newer version; use that to read it.");
            }
            return answer;
        } catch (JsonProcessingException e) {
            throw new CollectionException(DAMAGED, e);
        }
    }
}
