package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import footnote.web.api.ApiDocument;
import footnote.web.http.RouteTable.Route;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Holds answers against the document of the interface, in which a field that is not told of is a fault. */
final class Contract {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode document;

    Contract(JsonNode document) {
        this.document = document.deepCopy();
        makeStrict(this.document);
    }

    JsonNode document() {
        return document;
    }

    /** The route of the document that a path belongs to. */
    Route route(String method, URI address) {
        return ApiDocument.routes(document).stream()
                .filter(route -> route.method().equals(method.toLowerCase(Locale.ROOT)))
                .filter(route -> address.getRawPath().matches(route.path().replaceAll("\\{\\w+}", "[^/]+")))
                .min(Comparator.comparing(route -> route.path().contains("{")))
                .orElseThrow(() -> new AssertionError(method + " " + address + " is not in the document"));
    }

    void check(Route route, HttpResponse<String> response) {
        JsonNode responses = operation(route).path("responses");
        String status = String.valueOf(response.statusCode());
        JsonNode told = resolve(responses.path(responses.has(status) ? status : "default"));
        String where = route + " " + status;
        if (!told.has("content")) {
            assertEquals("", response.body(), where);
            return;
        }
        String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertTrue(told.path("content").has(type), where + " has the type " + type);
        check(told.path("content").path(type), type, response.body(), where);
    }

    private void check(JsonNode content, String type, String body, String where) {
        switch (type) {
            case "text/event-stream" -> checkEvents(content.path("x-events"), body, where);
            case "application/x-ndjson" ->
                body.lines().forEach(line -> check(content.path("x-line"), TestServer.json(line), where));
            case "application/json", "application/problem+json" ->
                check(content.path("schema"), TestServer.json(body), where);
            default -> check(content.path("schema"), TextNode.valueOf(body), where);
        }
    }

    private void checkEvents(JsonNode events, String body, String where) {
        for (String block : body.split("\n\n")) {
            List<String> lines = block.lines().toList();
            String data = lines.getLast().replaceFirst("^data: ", "");
            if (!block.equals(":") && !data.equals("[DONE]")) {
                String name = lines.size() == 1 ? "message" : lines.getFirst().replaceFirst("^event: ", "");
                assertTrue(events.has(name), where + " has the event " + name);
                check(events.path(name), TestServer.json(data), where + " " + name);
            }
        }
    }

    void check(JsonNode schema, JsonNode value, String where) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        List<Error> errors = registry.getSchema(whole)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertTrue(errors.isEmpty(), where + ": " + errors + "\n" + value);
    }

    JsonNode operation(Route route) {
        return document.path("paths").path(route.path()).path(route.method());
    }

    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static void makeStrict(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Contract::makeStrict);
    }
}
