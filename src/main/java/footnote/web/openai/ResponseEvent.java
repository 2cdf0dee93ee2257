package footnote.web.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import footnote.web.openai.ResponseReply.Cited;
import footnote.web.openai.ResponseReply.Message;
import footnote.web.openai.ResponseReply.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of a response that is being made. Each kind has some of these fields.
 *
 * @param type the kind
 * @param sequenceNumber how many came before it
 * @param response the response as it stands
 * @param outputIndex always 0, there is one message
 * @param itemId the message
 * @param item the message as it stands
 * @param contentIndex always 0, a message has one part
 * @param part its text as it stands
 * @param delta what comes behind the text that there is
 * @param text the whole text
 * @param logprobs always empty
 * @param annotationIndex which of the annotations it is
 * @param annotation a footnote
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseEvent(
        String type,
        int sequenceNumber,
        @Nullable ResponseReply response,
        @Nullable Integer outputIndex,
        @Nullable String itemId,
        @Nullable Message item,
        @Nullable Integer contentIndex,
        @Nullable Part part,
        @Nullable String delta,
        @Nullable String text,
        @Nullable List<Object> logprobs,
        @Nullable Integer annotationIndex,
        @Nullable Cited annotation) {

    static ResponseEvent response(String type, int number, ResponseReply response) {
        return new ResponseEvent(type, number, response, null, null, null, null, null, null, null, null, null, null);
    }

    static ResponseEvent item(String type, int number, Message item) {
        return new ResponseEvent(type, number, null, 0, null, item, null, null, null, null, null, null, null);
    }

    static ResponseEvent part(String type, int number, String item, Part part) {
        return new ResponseEvent(type, number, null, 0, item, null, 0, part, null, null, null, null, null);
    }

    static ResponseEvent delta(int number, String item, String delta) {
        return new ResponseEvent(
                "response.output_text.delta", number, null, 0, item, null, 0, null, delta, null, List.of(), null, null);
    }

    static ResponseEvent text(int number, String item, String text) {
        return new ResponseEvent(
                "response.output_text.done", number, null, 0, item, null, 0, null, null, text, List.of(), null, null);
    }

    static ResponseEvent annotation(int number, String item, int index, Cited annotation) {
        return new ResponseEvent(
                "response.output_text.annotation.added",
                number,
                null,
                0,
                item,
                null,
                0,
                null,
                null,
                null,
                null,
                index,
                annotation);
    }
}
