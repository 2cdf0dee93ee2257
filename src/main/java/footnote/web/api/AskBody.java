package footnote.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.Question;
import footnote.answer.news.AsOf;
import footnote.conversation.Turn;
import footnote.fault.BadInputException;
import footnote.web.http.JsonBody;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the JSON body of a question, strictly: what is not understood is refused by name, never skipped. */
final class AskBody {

    private static final Set<String> FIELDS = Set.of("question", "conversation", "history", "asOf", "sources");
    private static final Set<String> TURN_FIELDS = Set.of("role", "content");

    /** Ids are short; what is longer was never one. */
    private static final int MAX_ID = 200;

    private AskBody() {}

    /**
     * Reads it.
     *
     * @param owner says in whose name a question is asked in a conversation, or in a new one
     */
    static Question read(String body, Function<@Nullable String, String> owner) {
        JsonNode json = JsonBody.parse(body, "question");
        JsonBody.allowOnly(json, FIELDS, "The body");
        String conversation = conversation(json);
        return new Question(
                JsonBody.text(json, "question"),
                history(json),
                conversation,
                owner.apply(conversation),
                asOf(json),
                sources(json));
    }

    /** The same from the fields of a form, of which those that were left empty say nothing. */
    static Question read(String text, @Nullable String asOf, List<String> sources) {
        LocalDate day = asOf == null || asOf.isBlank() ? null : day(asOf);
        return new Question(text, List.of(), null, "", day, sources);
    }

    private static @Nullable LocalDate asOf(JsonNode json) {
        return json.hasNonNull("asOf") ? day(JsonBody.text(json, "asOf")) : null;
    }

    private static LocalDate day(String text) {
        return AsOf.parse(text, "The field \"asOf\"", LocalDate.now(ZoneId.systemDefault()));
    }

    private static List<String> sources(JsonNode json) {
        if (!json.hasNonNull("sources")) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (JsonNode name : json.get("sources")) {
            if (name.isTextual()) {
                names.add(name.textValue());
            }
        }
        if (!json.get("sources").isArray() || names.size() < json.get("sources").size()) {
            throw new BadInputException(
                    "The field \"sources\" must be a list of names of publications, for example [\"Reuters\"].");
        }
        return names;
    }

    private static @Nullable String conversation(JsonNode json) {
        if (!json.hasNonNull("conversation")) {
            return null;
        }
        String id = JsonBody.text(json, "conversation");
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
        JsonBody.allowOnly(entry, TURN_FIELDS, "The field \"%s\"".formatted(where));
        String content = JsonBody.text(entry, "content", where + ".");
        return switch (JsonBody.text(entry, "role", where + ".")) {
            case "user" -> Turn.user(content);
            case "assistant" -> Turn.assistant(content);
            default ->
                throw new BadInputException(
                        "The field \"%s.role\" must be \"user\" or \"assistant\".".formatted(where));
        };
    }
}
