package footnote.article.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The parts of an article in JSON. */
public final class JsonFields {

    /** No longer than an article can be, and no deeper than data is. */
    public static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(10_000_000)
                    .maxNestingDepth(100)
                    .maxNumberLength(100)
                    .build())
            .build());

    private static final List<String> NAMES = List.of("name", "title", "value", "text");

    private JsonFields() {}

    /** Its fields; a story of an agency has those of its first headline and text. */
    public static Fields of(JsonNode given) {
        JsonNode node = Ninjs.plain(given);
        return new Fields(names -> names.stream()
                .map(name -> text(node.path(name)))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null));
    }

    /** A value as text: several of them in a row, of an object its name. */
    public static @Nullable String text(JsonNode value) {
        if (value.isArray()) {
            String all = StreamSupport.stream(value.spliterator(), false)
                    .map(JsonFields::text)
                    .filter(text -> text != null)
                    .collect(Collectors.joining(value.path(0).asText("").length() > 100 ? "\n\n" : ", "));
            return all.isEmpty() ? null : all;
        }
        if (value.isObject()) {
            return NAMES.stream()
                    .map(value::path)
                    .filter(JsonNode::isValueNode)
                    .map(JsonFields::text)
                    .filter(text -> text != null)
                    .findFirst()
                    .orElse(null);
        }
        String text = value.isNull() ? "" : value.asText("");
        return text.isBlank() ? null : text;
    }
}
