package footnote.answer.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Conflict;
import footnote.answer.Outcome;
import footnote.answer.RelativeDay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is stored and told outside keeps its names, whatever they are called inside. */
final class AnswerObjectTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private static Answer answer(Outcome outcome, Conflict.Kind kind) {
        return new Answer(
                "a-1",
                "How many?",
                "How many passengers?",
                outcome,
                "41. [1]",
                List.of(new Answer.Sentence("41.", List.of(1), List.of("the coast guard"))),
                List.of(new Citation(
                        1,
                        "ferry",
                        "Ferry sinks",
                        "The Post",
                        null,
                        DAY,
                        "https://a.example",
                        7,
                        9,
                        "41",
                        "/articles/ferry",
                        List.of(new RelativeDay("Saturday", DAY)),
                        3)),
                new Answer.Sources(2, 1),
                List.of(new Conflict("How many?", kind, List.of(new Conflict.Given("41", 1, DAY)))),
                List.of("why"),
                List.of(new Answer.Nearest("near", "Near", "/articles/near")),
                List.of("Slow today."),
                3,
                0.25,
                "extractive",
                null,
                new Answer.Millis(1.5, 2.5, 4));
    }

    @Test
    void hasTheseFields() throws Exception {
        String expected = """
                {"id":"a-1","question":"How many?","standalone":"How many passengers?","outcome":"partial",\
                "text":"41. [1]","sentences":[{"text":"41.","citations":[1],"attributedTo":["the coast guard"]}],\
                "citations":[{"n":1,"article":"ferry","title":"Ferry sinks","source":"The Post","author":null,\
                "published":"2026-02-28","url":"https://a.example","start":7,"end":9,"quote":"41",\
                "link":"/articles/ferry","days":[{"words":"Saturday","date":"2026-02-28"}],"page":3}],\
                "sources":{"articles":2,"independent":1},\
                "conflicts":[{"about":"How many?","kind":"update","values":[{"value":"41","citation":1,\
                "published":"2026-02-28"}]}],"missing":["why"],\
                "nearest":[{"article":"near","title":"Near","link":"/articles/near"}],"notices":["Slow today."],\
                "dropped":3,"confidence":0.25,"model":"extractive","conversation":null,\
                "millis":{"retrieve":1.5,"compose":2.5,"total":4.0}}""";
        assertEquals(expected, JSON.writeValueAsString(AnswerObject.of(answer(Outcome.PARTIAL, Conflict.Kind.UPDATE))));
    }

    /** As the record of the heart was written before there was one for this. */
    @Test
    void readsAsWhatWasStoredBefore() throws Exception {
        for (Outcome outcome : Outcome.values()) {
            for (Conflict.Kind kind : Conflict.Kind.values()) {
                Answer answer = answer(outcome, kind);
                assertEquals(JSON.writeValueAsString(answer), JSON.writeValueAsString(AnswerObject.of(answer)));
            }
        }
    }
}
