package footnote.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.Question;
import footnote.conversation.Turn;
import footnote.fault.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the JSON body of a question, strictly: what is not understood is refused by name, never skipped. */
final class AskBody {

    private static final Set<String> FIELDS = Set.of("question", "conversation", "history", "asOf", "sources");
    private static final Set<String> TURN_FIELDS = Set.of("role", "content");

    /** Ids are short; what is longer was never one. */
    private static final int MAX_ID = 200;

    private AskBody() {}

    static Question read(String body, String owner) {
        JsonNode json = parse(body);
        allowOnly(json, FIELDS, "The body");
        refuse(json, "asOf");
        refuse(json, "sources");
        return new Question(text(json, "question", ""), history(json), conversation(json), owner);
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            if (json == null || !json.isObject()) {
                throw new BadInputException("The body must be a JSON object with the field \"question\".");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new BadInputException("The body is not valid JSON%s.".formatted(place(e.getLocation())), e);
        }
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static void allowOnly(JsonNode json, Set<String> known, String what) {
        for (String name : (Iterable<String>) json::fieldNames) {
            if (!known.contains(name)) {
                throw new BadInputException("%s has the unknown field \"%s\".".formatted(what, shown(name)));
            }
        }
    }

    /** A field's name came from outside: kept short and printable in the message. */
    private static String shown(String name) {
        String printable = name.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
        return printable.length() <= 40 ? printable : printable.substring(0, 40) + "…";
    }

    private static void refuse(JsonNode json, String field) {
        if (json.hasNonNull(field)) {
            throw new BadInputException("The field \"%s\" is not supported yet; leave it out.".formatted(field));
        }
    }

    private static String text(JsonNode json, String field, String prefix) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            throw new BadInputException("The field \"%s%s\" is missing.".formatted(prefix, field));
        }
        if (!value.isTextual()) {
            throw new BadInputException("The field \"%s%s\" must be text.".formatted(prefix, field));
        }
        return value.textValue();
    }

    private static @Nullable String conversation(JsonNode json) {
        if (!json.hasNonNull("conversation")) {
            return null;
        }
        String id = text(json, "conversation", "");
        if (id.isBlank() || id.length() > MAX_ID) {
            throw new BadInputException("The field \"conversation\" must be the id of a conversation.");
        }
        return id;
    }

    private static List<Turn> history(JsonNode json) {
        if (!json.hasNonNull("history")) {
            return List.of();
        }
        JsonNode entries = json.get("history");
        if (!entries.isArray()) {
            throw new BadInputException("The field \"history\" must be a list.");
        }
        List<Turn> turns = new ArrayList<>();
        for (JsonNode entry : entries) {
            turns.add(turn(entry, "history[%d]".formatted(turns.size())));
        }
        return turns;
    }

    private static Turn turn(JsonNode entry, String where) {
        if (!entry.isObject()) {
            throw new BadInputException("The field \"%s\" must be an object.".formatted(where));
        }
        allowOnly(entry, TURN_FIELDS, "The field \"%s\"".formatted(where));
        String content = text(entry, "content", where + ".");
        return switch (text(entry, "role", where + ".")) {
            case "user" -> Turn.user(content);
            case "assistant" -> Turn.assistant(content);
            default ->
                throw new BadInputException(
                        "The field \"%s.role\" must be \"user\" or \"assistant\".".formatted(where));
        };
    }
}
