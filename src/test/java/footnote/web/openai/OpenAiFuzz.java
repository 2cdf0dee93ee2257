package footnote.web.openai;

import footnote.answer.Question;
import footnote.fault.BadInputException;
import footnote.fuzz.Fuzzed;
import footnote.web.http.Body;
import footnote.web.http.Json;
import java.util.function.Function;

/** Bodies of OpenAI's clients: a question, or a refusal that can be told. */
public final class OpenAiFuzz implements Fuzzed {

    private final Function<String, Question> reading;

    private OpenAiFuzz(Function<String, Question> reading) {
        this.reading = reading;
    }

    /** Chat completions. */
    public static OpenAiFuzz completions() {
        return new OpenAiFuzz(body -> ChatRequest.read(body).question());
    }

    /** Responses. */
    public static OpenAiFuzz responses() {
        return new OpenAiFuzz(body -> ResponseRequest.read(body).question());
    }

    @Override
    public void take(byte[] bytes) {
        try {
            Question question = reading.apply(Body.decode(bytes));
            if (question.text().isBlank() || question.text().length() > Question.MAX_LENGTH) {
                throw new AssertionError(question.toString());
            }
        } catch (WrongRequest refused) {
            if (refused.status() >= 500 || Json.write(refused.reply()).length() > 1_000) {
                throw new AssertionError("no refusal of a request", refused);
            }
        } catch (BadInputException refused) {
            if (String.valueOf(refused.getMessage()).length() > 1_000) {
                throw new AssertionError("a refusal that repeats the request", refused);
            }
        }
    }
}
