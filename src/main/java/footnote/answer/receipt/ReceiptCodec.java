package footnote.answer.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import footnote.fault.CollectionException;
import java.nio.charset.StandardCharsets;

/** Receipts as they are kept: JSON, with the version of its fields. */
public final class ReceiptCodec {

    /** Version of the fields; whoever changes them counts on, and still reads the earlier ones. */
    static final int VERSION = 1;

    /** No receipt is larger, in bytes. */
    static final int MOST_BYTES = 10_000;

    private static final String VERSION_FIELD = "version";

    /** Until it fits: the most units of a question, and of every other text. */
    private static final int[][] BOUNDS = {
        {8_000, 1_000}, {8_000, 500}, {4_000, 300}, {2_000, 200}, {500, 100}, {200, 24}, {100, 8}
    };

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReceiptCodec() {}

    /** Writes a receipt; where it would be too large, its long texts are cut. */
    public static String write(AnswerReceipt receipt) {
        String json = json(receipt);
        for (int i = 0; i < BOUNDS.length && size(json) > MOST_BYTES; i++) {
            json = json(receipt.shortened(BOUNDS[i][0], BOUNDS[i][1]));
        }
        return json;
    }

    /**
     * Reads what was written, by this version or an earlier one.
     *
     * @throws CollectionException if it is of a later version, or damaged
     */
    public static AnswerReceipt read(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            if (tree.path(VERSION_FIELD).asInt() != VERSION) {
                throw new CollectionException("A receipt was written by a newer version; use that to read it.");
            }
            return JSON.treeToValue(tree, AnswerReceipt.class);
        } catch (JsonProcessingException e) {
            throw new CollectionException("A receipt cannot be read; the file of conversations is damaged.", e);
        }
    }

    private static String json(AnswerReceipt receipt) {
        try {
            ObjectNode tree = JSON.createObjectNode().put(VERSION_FIELD, VERSION);
            tree.setAll((ObjectNode) JSON.valueToTree(receipt));
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("receipts are always writable", e);
        }
    }

    private static int size(String json) {
        return json.getBytes(StandardCharsets.UTF_8).length;
    }
}
