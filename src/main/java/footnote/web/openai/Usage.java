package footnote.web.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import footnote.answer.Question;

/**
 * How much was read and written. Nothing here counts tokens; four characters are told as one.
 *
 * @param prompt for question and history
 * @param completion for the answer
 * @param total both
 */
record Usage(
        @JsonProperty("prompt_tokens") int prompt,
        @JsonProperty("completion_tokens") int completion,
        @JsonProperty("total_tokens") int total) {

    private static final int TOKEN = 4;

    static Usage of(Question question, String content) {
        int said = question.history().stream()
                .mapToInt(turn -> turn.content().length())
                .sum();
        int prompt = tokens(question.text().length() + said);
        int completion = tokens(content.length());
        return new Usage(prompt, completion, prompt + completion);
    }

    private static int tokens(int characters) {
        return (characters + TOKEN - 1) / TOKEN;
    }
}
