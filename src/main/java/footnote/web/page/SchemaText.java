package footnote.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Schemas and what is said of them, in words and links. */
final class SchemaText {

    private SchemaText() {}

    /** The anchor of a schema that has a name. */
    static String id(String name) {
        return "shape-" + name;
    }

    /** Paragraphs in which back-quotes stand around code. */
    static void prose(Element parent, String text) {
        for (String paragraph : text.strip().split("\n\\s*\n")) {
            if (!paragraph.isBlank()) {
                words(parent.appendElement("p"), paragraph.replace('\n', ' '));
            }
        }
    }

    private static void words(Element parent, String text) {
        boolean code = false;
        for (String piece : text.split("`")) {
            if (code) {
                parent.appendElement("code").text(piece);
            } else {
                parent.appendText(piece);
            }
            code = !code;
        }
    }

    /** What a schema is made of: fields, or a type. */
    static void addSchema(Element parent, JsonNode schema) {
        prose(parent, schema.path("description").asText());
        if (!schema.has("properties")) {
            addType(parent.appendElement("p"), schema);
            return;
        }
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        Element list = parent.appendElement("dl");
        schema.path("properties").properties().forEach(field -> {
            Element term = list.appendElement("dt");
            term.appendElement("code").text(field.getKey());
            term.appendText(required.contains(field.getKey()) ? "" : " (may be left out)");
            Element told = list.appendElement("dd");
            addType(told, field.getValue());
            addInside(told, field.getValue());
        });
    }

    private static void addInside(Element parent, JsonNode schema) {
        JsonNode inside = schema.path("items").has("properties") ? schema.path("items") : schema;
        prose(parent, schema.path("description").asText());
        if (inside.has("properties")) {
            addSchema(parent, inside);
        }
    }

    /** A type in words. */
    static void addType(Element parent, JsonNode schema) {
        if (schema.has("$ref")) {
            addReference(parent, schema.path("$ref").asText());
        } else if (schema.has("oneOf") && !schema.has("properties")) {
            addEach(parent, schema.path("oneOf"));
        } else if (schema.has("anyOf")) {
            addEach(parent, schema.path("anyOf"));
        } else if (schema.has("const")) {
            parent.appendElement("code").text(schema.path("const").toString());
        } else if (schema.has("enum")) {
            addValues(parent, schema.path("enum"));
        } else {
            parent.appendText(type(schema.path("type")));
            if (schema.has("items")) {
                parent.appendText(" of ");
                addType(parent, schema.path("items"));
            }
        }
    }

    private static void addReference(Element parent, String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        parent.appendElement("a").attr("href", "#" + id(name)).text(name);
    }

    private static void addEach(Element parent, JsonNode all) {
        String between = "";
        for (JsonNode one : all) {
            parent.appendText(between);
            addType(parent, one);
            between = " or ";
        }
    }

    private static void addValues(Element parent, JsonNode values) {
        String between = "";
        for (JsonNode value : values) {
            parent.appendText(between);
            parent.appendElement("code").text(value.toString());
            between = " or ";
        }
    }

    private static String type(JsonNode type) {
        List<String> names = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(name -> names.add(name.asText()));
        } else {
            names.add(type.asText("anything"));
        }
        return String.join(" or ", names);
    }
}
