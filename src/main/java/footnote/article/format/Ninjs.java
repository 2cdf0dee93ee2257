package footnote.article.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.fault.BadInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stories of agencies in JSON, IPTC's ninjs, in its first and later versions. */
public final class Ninjs {

    private static final List<String> TEXTS = List.of("body_xhtml", "body_html", "body_text", "bodies");

    private Ninjs() {}

    /** Whether this is a story in that form. */
    public static boolean is(JsonNode node) {
        return node.isObject() && node.has("uri") && TEXTS.stream().anyMatch(node::has);
    }

    /**
     * Refuses a story that its agency has withdrawn or holds back.
     *
     * @throws BadInputException if it is one
     */
    public static void refuseWithdrawn(JsonNode node) {
        if (!is(node)) {
            return;
        }
        String status = node.path("pubstatus").asText("");
        if (status.startsWith("cancel")) {
            throw new BadInputException("is a story that its agency has withdrawn");
        }
        if (status.equals("withheld")) {
            throw new BadInputException("is a story that its agency holds back");
        }
    }

    /** The same with one headline and one text; anything else as it is. */
    static JsonNode plain(JsonNode node) {
        if (!is(node)
                || !(node.path("bodies").isArray() || node.path("headlines").isArray())) {
            return node;
        }
        ObjectNode plain = ((ObjectNode) node).deepCopy();
        put(plain, "headline", main(node.path("headlines")));
        put(plain, "body_xhtml", main(node.path("bodies")));
        plain.remove(List.of("bodies", "headlines"));
        return plain;
    }

    private static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null && !object.has(name)) {
            object.put(name, value);
        }
    }

    /** The one that is called main or, in a text, is in HTML; else the first. */
    private static @Nullable String main(JsonNode values) {
        JsonNode main = values.valueStream()
                .filter(value -> value.path("role").asText("").matches(".*\\bmain")
                        || value.path("contenttype").asText("").contains("html"))
                .findFirst()
                .orElse(values.path(0));
        return main.path("value").isTextual() ? main.path("value").asText() : null;
    }
}
