package footnote.answer;

import footnote.article.Visible;
import footnote.conversation.Turn;
import footnote.fault.BadInputException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks.
 *
 * @param text the question, stripped, without control characters or broken surrogates, 1 to {@link #MAX_LENGTH} units
 * @param history what was said before, oldest first; empty where it is kept under {@code conversation}
 * @param conversation the id of a kept conversation that this question continues
 * @param owner who may see that conversation: the browser's cookie, or a fixed word on the command line; empty for a
 *     question that is not kept
 */
public record Question(
        String text, List<Turn> history, @Nullable String conversation, String owner) {

    /** Longer than any question; what is longer is a document pasted by mistake. */
    public static final int MAX_LENGTH = 8_000;

    /** More turns than these say nothing about the present question. */
    public static final int MAX_HISTORY = 100;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+");

    public Question {
        text = clean(text);
        if (!Visible.isIn(text)) {
            throw new BadInputException("The question is empty; ask something in words.");
        }
        if (text.length() > MAX_LENGTH) {
            throw new BadInputException(
                    "The question has %,d characters; at most %,d are allowed.".formatted(text.length(), MAX_LENGTH));
        }
        if (history.size() > MAX_HISTORY) {
            throw new BadInputException(
                    "The history has %,d turns; at most %,d are allowed.".formatted(history.size(), MAX_HISTORY));
        }
        history = history.stream()
                .map(turn -> new Turn(turn.role(), clean(turn.content())))
                .toList();
    }

    /** A question that stands alone and is not kept. */
    public static Question of(String text) {
        return new Question(text, List.of(), null, "");
    }

    private static String clean(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }
}
