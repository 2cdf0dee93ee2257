package footnote.web.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import footnote.answer.Answer;
import footnote.answer.Question;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as OpenAI's API calls a response.
 *
 * @param id names it
 * @param object always {@code response}
 * @param createdAt when it was begun, in seconds since 1970
 * @param status {@code in_progress}, {@code completed} or {@code failed}
 * @param error why it failed
 * @param incompleteDetails always {@code null}: an answer is whole or has failed
 * @param instructions always {@code null}: none are followed
 * @param metadata always empty
 * @param model always {@code footnote}
 * @param output the one message, once there is one
 * @param parallelToolCalls always {@code false}, and so on: there are no tools
 * @param usage how much was read and written, once that is known
 * @param citations for each footnote, by number, the page that shows its quote
 * @param receipt the page that shows how the answer came about
 */
@JsonNaming(SnakeCaseStrategy.class)
record ResponseReply(
        String id,
        String object,
        long createdAt,
        String status,
        @Nullable Failure error,
        @Nullable Object incompleteDetails,
        @Nullable Object instructions,
        Map<String, String> metadata,
        String model,
        List<Message> output,
        boolean parallelToolCalls,
        String toolChoice,
        List<Object> tools,
        @Nullable Double temperature,
        @Nullable Double topP,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Used usage,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> citations,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String receipt) {

    /** Why an answer failed. */
    record Failure(String code, String message) {}

    /** The message that is the answer; without its content while it is being written. */
    record Message(String id, String type, String status, String role, List<Part> content) {

        static Message of(String id, String status, List<Part> content) {
            return new Message(id, "message", status, "assistant", content);
        }
    }

    /** Its text, with a citation for each footnote. */
    record Part(String type, String text, List<Cited> annotations, List<Object> logprobs) {

        static Part of(String text, List<Cited> annotations) {
            return new Part("output_text", text, annotations, List.of());
        }
    }

    /** Where a footnote leads, and where its marker stands in the text, in Unicode characters. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Cited(String type, String url, String title, int startIndex, int endIndex) {

        /** One for each marker in a text, in order. */
        static List<Cited> in(String text, Answer answer, String base) {
            return Annotation.in(text, answer.citations(), base).stream()
                    .map(Annotation::citation)
                    .map(cited -> new Cited("url_citation", cited.url(), cited.title(), cited.start(), cited.end()))
                    .toList();
        }
    }

    /** How much was read and written; four characters are told as a token. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Used(
            int inputTokens,
            Map<String, Integer> inputTokensDetails,
            int outputTokens,
            Map<String, Integer> outputTokensDetails,
            int totalTokens) {

        static Used of(Question question, String content) {
            Usage usage = Usage.of(question, content);
            return new Used(
                    usage.prompt(),
                    Map.of("cached_tokens", 0, "cache_write_tokens", 0),
                    usage.completion(),
                    Map.of("reasoning_tokens", 0),
                    usage.total());
        }
    }

    /** One that has begun. */
    static ResponseReply begun(String id, long created) {
        return of(id, created, "in_progress", null, List.of(), null, null, null);
    }

    ResponseReply failed(String code, String message) {
        return of(id, createdAt, "failed", new Failure(code, message), List.of(), null, null, null);
    }

    ResponseReply completed(Message message, Used used, Answer answer, String base) {
        return of(
                id,
                createdAt,
                "completed",
                null,
                List.of(message),
                used,
                Completion.urls(answer, base),
                Completion.receipt(answer, base));
    }

    /** A whole one. */
    static ResponseReply of(Question question, Answer answer, String base, long created) {
        String text = new PlainAnswer().add(answer.text());
        String content = text + CitedSources.under(answer, base);
        Part part = Part.of(content, Cited.in(text, answer, base));
        Message message = Message.of("msg_" + answer.id(), "completed", List.of(part));
        return begun("resp_" + answer.id(), created).completed(message, Used.of(question, content), answer, base);
    }

    private static ResponseReply of(
            String id,
            long created,
            String status,
            @Nullable Failure error,
            List<Message> output,
            @Nullable Used usage,
            @Nullable List<String> citations,
            @Nullable String receipt) {
        return new ResponseReply(
                id,
                "response",
                created,
                status,
                error,
                null,
                null,
                Map.of(),
                RequestFields.MODEL,
                output,
                false,
                "auto",
                List.of(),
                null,
                null,
                usage,
                citations,
                receipt);
    }
}
