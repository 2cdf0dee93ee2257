package footnote.answer.writing;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import footnote.answer.AnswerListener;
import footnote.fault.UnavailableException;
import footnote.text.PlainText;
import footnote.text.Terms;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up made to stand alone.
 *
 * @param question what to search for
 * @param fault what the language model failed with, where it did
 */
public record QuestionRewriting(String question, @Nullable String fault) {

    /** A question longer than this has become an answer. */
    private static final int LONGEST = 400;

    static QuestionRewriting none(String plain) {
        return new QuestionRewriting(plain, null);
    }

    /** As a language model makes it, unless that fails or adds something that nobody said. */
    static QuestionRewriting by(
            StreamingChatModel model, String prompt, String plain, Deadline deadline, AnswerListener listener) {
        Gathering gathering = new Gathering();
        ChatRequest request =
                ChatRequest.builder().messages(UserMessage.from(prompt)).build();
        try {
            ModelRun.of(model, request, gathering, deadline, listener);
        } catch (UnavailableException e) {
            return new QuestionRewriting(plain, e.getMessage());
        }
        String question = PlainText.of(gathering.text.toString()).replaceFirst("(?i)^(?:question|q)\\s*:\\s*", "");
        return none(isSaid(question, prompt) ? question : plain);
    }

    /** Whether it is one question, every word of which was said in the conversation. */
    private static boolean isSaid(String question, String prompt) {
        Set<String> words = new HashSet<>(Terms.content(question));
        boolean any = !words.isEmpty();
        words.removeAll(Terms.content(prompt));
        return any && words.isEmpty() && question.endsWith("?") && question.indexOf('?') == question.length() - 1;
    }

    /** Keeps what is written, up to a bound. */
    private static final class Gathering implements ModelRun.Sink {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String more) {
            text.append(more, 0, Math.min(more.length(), LONGEST - text.length()));
        }

        @Override
        public void end(boolean whole) {}
    }
}
