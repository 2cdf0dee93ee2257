package footnote.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import footnote.web.http.RouteTable.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the server takes and gives, as OpenAPI tells it; put together from a part for each topic. */
public final class ApiDocument {

    private static final List<String> PARTS = List.of(
            "base",
            "asking",
            "articles",
            "conversations",
            "receipts",
            "openai",
            "mcp",
            "services",
            "pages",
            "watching");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final ObjectMapper YAML = new YAMLMapper();

    private ApiDocument() {}

    /** The document of a server that has everything. */
    public static ObjectNode whole() {
        ObjectNode document = YAML.createObjectNode();
        PARTS.forEach(part -> merge(document, read(part)));
        String version = ApiDocument.class.getPackage().getImplementationVersion();
        ((ObjectNode) document.path("info"))
                .put("version", Optional.ofNullable(version).orElse("0"));
        return document;
    }

    /** The same without what a server does not have. */
    public static ObjectNode of(Set<Route> routes) {
        ObjectNode document = whole();
        ObjectNode paths = (ObjectNode) document.path("paths");
        for (Route route : routes(document)) {
            if (!routes.contains(route)) {
                ((ObjectNode) paths.path(route.path())).remove(route.method());
            }
        }
        names(paths).stream()
                .filter(path -> names(paths.path(path)).stream().noneMatch(METHODS::contains))
                .forEach(paths::remove);
        removeUnused(document);
        return document;
    }

    /** The routes that a document tells of. */
    public static Set<Route> routes(JsonNode document) {
        Set<Route> routes = new HashSet<>();
        for (String path : names(document.path("paths"))) {
            names(document.path("paths").path(path)).stream()
                    .filter(METHODS::contains)
                    .forEach(method -> routes.add(new Route(path, method)));
        }
        return routes;
    }

    private static JsonNode read(String part) {
        String name = "/openapi/%s.yaml".formatted(part);
        try (InputStream in = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(name))) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merge(ObjectNode into, JsonNode part) {
        for (String name : names(part)) {
            if (into.get(name) instanceof ObjectNode known) {
                merge(known, part.path(name));
            } else {
                into.set(name, part.path(name));
            }
        }
    }

    /** Tags and components that belong to what was left out. */
    private static void removeUnused(ObjectNode document) {
        Set<String> tags = new HashSet<>();
        document.path("paths").findValues("tags").forEach(all -> all.forEach(tag -> tags.add(tag.asText())));
        removeIf(
                document.path("tags").elements(),
                tag -> !tags.contains(tag.path("name").asText()));
        Set<String> used = new HashSet<>();
        collect(document, document.path("paths"), used);
        collect(document, document.path("webhooks"), used);
        JsonNode components = document.path("components");
        for (String kind : names(components)) {
            if (!kind.equals("securitySchemes") && components.path(kind) instanceof ObjectNode of) {
                names(of).stream()
                        .filter(name -> !used.contains("#/components/%s/%s".formatted(kind, name)))
                        .forEach(of::remove);
            }
        }
    }

    private static void removeIf(Iterator<JsonNode> nodes, Predicate<JsonNode> unused) {
        while (nodes.hasNext()) {
            if (unused.test(nodes.next())) {
                nodes.remove();
            }
        }
    }

    private static void collect(JsonNode document, JsonNode node, Set<String> used) {
        boolean reference = node.isTextual() && node.textValue().startsWith("#/");
        if (reference && used.add(node.textValue())) {
            collect(document, document.at(node.textValue().substring(1)), used);
        }
        node.forEach(inside -> collect(document, inside, used));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
