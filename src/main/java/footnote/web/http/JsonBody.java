package footnote.web.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import footnote.fault.BadInputException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON body, strictly: what is not understood is refused by name, never skipped. */
public final class JsonBody {

    private JsonBody() {}

    /**
     * The object that a body is.
     *
     * @param field the one field it must have, to name in the refusal
     */
    public static JsonNode parse(String body, String field) {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            if (json == null || !json.isObject()) {
                throw new BadInputException("The body must be a JSON object with the field \"%s\".".formatted(field));
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new BadInputException("The body is not valid JSON%s.".formatted(place(e.getLocation())), e);
        }
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** Refuses fields that nobody knows, which are slips of the pen most of the time. */
    public static void allowOnly(JsonNode json, Set<String> known, String what) {
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

    /** The text of a field. */
    public static String text(JsonNode json, String field) {
        return text(json, field, "");
    }

    /** The text of a field; {@code prefix} says where that is. */
    public static String text(JsonNode json, String field, String prefix) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            throw new BadInputException("The field \"%s%s\" is missing.".formatted(prefix, field));
        }
        if (!value.isTextual()) {
            throw new BadInputException("The field \"%s%s\" must be text.".formatted(prefix, field));
        }
        return value.textValue();
    }

    /** The text of a field on one line, {@code null} where it is missing or blank. */
    public static @Nullable String line(JsonNode json, String field, int max) {
        if (!json.hasNonNull(field)) {
            return null;
        }
        String line = text(json, field)
                .replaceAll("[\\s\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+", " ")
                .strip();
        if (line.length() > max) {
            throw new BadInputException("The field \"%s\" may have at most %,d characters.".formatted(field, max));
        }
        return line.isEmpty() ? null : line;
    }
}
