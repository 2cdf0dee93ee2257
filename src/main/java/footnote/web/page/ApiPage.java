package footnote.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** What the server takes and gives, for people to read. */
public final class ApiPage {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final Element main;

    private ApiPage(JsonNode document, Element main) {
        this.document = document;
        this.main = main;
    }

    /**
     * The page of a document.
     *
     * @param document as OpenAPI has it
     */
    public static Page of(JsonNode document) {
        Page page = new Page("Interface for programs");
        new ApiPage(document, page.main().addClass("interface")).fill();
        return page;
    }

    private void fill() {
        main.appendElement("h1").text("Interface for programs");
        SchemaText.prose(main, document.at("/info/description").asText());
        Element raw = main.appendElement("p");
        raw.appendText("For programs that read such descriptions: ");
        raw.appendElement("a").attr("href", "/openapi.json").text("openapi.json");
        addContents();
        document.path("tags").forEach(this::addTopic);
        main.appendElement("h2").attr("id", "shapes").text("Shapes");
        document.at("/components/schemas").properties().forEach(schema -> {
            Element section =
                    main.appendElement("section").addClass("shape").attr("id", SchemaText.id(schema.getKey()));
            section.appendElement("h3").text(schema.getKey());
            SchemaText.addSchema(section, schema.getValue());
        });
    }

    private void addContents() {
        Element list = main.appendElement("nav").attr("aria-label", "Topics").appendElement("ul");
        document.path("tags")
                .forEach(tag -> list.appendElement("li")
                        .appendElement("a")
                        .attr("href", "#" + id(tag))
                        .text(tag.path("name").asText()));
        list.appendElement("li").appendElement("a").attr("href", "#shapes").text("Shapes");
    }

    private static String id(JsonNode tag) {
        return "topic-" + tag.path("name").asText().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private void addTopic(JsonNode tag) {
        main.appendElement("h2").attr("id", id(tag)).text(tag.path("name").asText());
        SchemaText.prose(main, tag.path("description").asText());
        addOperations(tag, document.path("paths"), "");
        addOperations(tag, document.path("webhooks"), "webhook ");
    }

    /** @param kind what stands before the name of each */
    private void addOperations(JsonNode tag, JsonNode items, String kind) {
        items.properties()
                .forEach(item -> METHODS.stream()
                        .filter(item.getValue()::has)
                        .filter(method ->
                                item.getValue().path(method).at("/tags/0").equals(tag.path("name")))
                        .forEach(method -> addOperation(kind + item.getKey(), method, item.getValue())));
    }

    private void addOperation(String path, String method, JsonNode item) {
        JsonNode operation = item.path(method);
        Element section = main.appendElement("section")
                .addClass("operation")
                .attr("id", operation.path("operationId").asText());
        Element heading = section.appendElement("h3");
        heading.appendElement("code").text(method.toUpperCase(Locale.ROOT) + " " + path);
        section.appendElement("p")
                .addClass("summary")
                .text(operation.path("summary").asText() + ".");
        SchemaText.prose(section, operation.path("description").asText());
        addKeys(section, operation.path("security"));
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameters::add);
        operation.path("parameters").forEach(parameters::add);
        addParameters(section, parameters);
        addBody(section, resolve(operation.path("requestBody")));
        addAnswers(section, operation.path("responses"));
    }

    private void addKeys(Element section, JsonNode security) {
        for (JsonNode way : security) {
            way.fieldNames()
                    .forEachRemaining(name -> SchemaText.prose(
                            section,
                            document.at("/components/securitySchemes/" + name + "/description")
                                    .asText()));
        }
    }

    private void addParameters(Element section, List<JsonNode> parameters) {
        if (!parameters.isEmpty()) {
            Element list = section.appendElement("dl");
            for (JsonNode given : parameters) {
                JsonNode parameter = resolve(given);
                Element term = list.appendElement("dt");
                term.appendElement("code").text(parameter.path("name").asText());
                term.appendText(" in the " + parameter.path("in").asText());
                Element told = list.appendElement("dd");
                SchemaText.addType(told, parameter.path("schema"));
                SchemaText.prose(told, parameter.path("description").asText());
            }
        }
    }

    private void addBody(Element section, JsonNode body) {
        if (body.has("content")) {
            section.appendElement("h4").text("Body");
            addContent(section, body.path("content"));
        }
    }

    private void addAnswers(Element section, JsonNode responses) {
        section.appendElement("h4").text("Answers");
        Element list = section.appendElement("dl");
        responses.properties().forEach(answer -> {
            JsonNode response = resolve(answer.getValue());
            String status = answer.getKey().equals("default") ? "any other" : answer.getKey();
            list.appendElement("dt").appendElement("code").text(status);
            Element told = list.appendElement("dd");
            SchemaText.prose(told, response.path("description").asText());
            addContent(told, response.path("content"));
        });
    }

    private void addContent(Element parent, JsonNode content) {
        content.properties().forEach(type -> {
            Element line = parent.appendElement("p");
            line.appendElement("code").text(type.getKey());
            line.appendText(": ");
            SchemaText.addType(line, type.getValue().path("schema"));
            type.getValue().path("x-events").properties().forEach(event -> {
                Element one = parent.appendElement("p").addClass("event");
                one.appendElement("code").text(event.getKey());
                one.appendText(": ");
                SchemaText.addType(one, event.getValue());
            });
            addExamples(parent, type.getValue());
        });
    }

    private void addExamples(Element parent, JsonNode type) {
        if (type.has("example")) {
            addExample(parent, type.path("example"));
        }
        type.path("examples")
                .forEach(example -> addExample(parent, resolve(example).path("value")));
    }

    private static void addExample(Element parent, JsonNode example) {
        parent.appendElement("pre").attr("tabindex", "0").appendElement("code").text(example.toPrettyString());
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
