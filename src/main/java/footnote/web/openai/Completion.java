package footnote.web.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import footnote.answer.Answer;
import footnote.answer.Question;
import footnote.web.http.Links;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer.
 *
 * @param id names it
 * @param object always {@code chat.completion}
 * @param created when it was made, in seconds since 1970
 * @param model always {@code footnote}
 * @param choices the one answer
 * @param usage how much was read and written
 * @param citations for each footnote, by number, the page that shows its quote
 * @param receipt the page that shows how the answer came about
 */
record Completion(
        String id,
        String object,
        long created,
        String model,
        List<Choice> choices,
        Usage usage,
        List<String> citations,
        String receipt) {

    /**
     * The answer and why it ends.
     *
     * @param logprobs always {@code null}
     */
    record Choice(
            int index,
            Message message,
            @JsonProperty("finish_reason") String finishReason,
            @Nullable Object logprobs) {}

    /**
     * The answer itself.
     *
     * @param refusal always {@code null}: that nothing is found is an ordinary answer
     */
    record Message(String role, String content, @Nullable String refusal, List<Annotation> annotations) {}

    static Completion of(Question question, Answer answer, String base, long created) {
        String text = new PlainAnswer().add(answer.text());
        String content = text + CitedSources.under(answer, base);
        Message message = new Message("assistant", content, null, Annotation.in(text, answer.citations(), base));
        return new Completion(
                "chatcmpl-" + answer.id(),
                "chat.completion",
                created,
                RequestFields.MODEL,
                List.of(new Choice(0, message, "stop", null)),
                Usage.of(question, content),
                urls(answer, base),
                receipt(answer, base));
    }

    static String receipt(Answer answer, String base) {
        return base + Links.answer(answer.id());
    }

    static List<String> urls(Answer answer, String base) {
        return answer.citations().stream()
                .map(citation -> CitedSources.url(citation, base))
                .toList();
    }
}
