package footnote.web.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an answer.
 *
 * @param id names the answer, the same in all pieces
 * @param object always {@code chat.completion.chunk}
 * @param created when the answer was begun, in seconds since 1970
 * @param model always {@code footnote}
 * @param choices what is new; empty in the piece that tells the usage
 * @param usage how much was read and written; only in the last piece, and only where it was asked for
 * @param citations for each footnote, by number, the page that shows its quote; only in the piece that ends the answer
 * @param receipt the page that shows how the answer came about; only there too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Chunk(
        String id,
        String object,
        long created,
        String model,
        List<Choice> choices,
        @Nullable Usage usage,
        @Nullable List<String> citations,
        @Nullable String receipt) {

    /** What is new, and in the piece that ends the answer, why it ends. */
    record Choice(
            int index,
            Delta delta,
            @JsonProperty("finish_reason") @Nullable String finishReason) {}

    /** What comes behind what there is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delta(
            @Nullable String role,
            @Nullable String content,
            @Nullable List<Annotation> annotations) {}
}
