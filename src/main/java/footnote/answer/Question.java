package footnote.answer;

import footnote.conversation.Turn;
import footnote.fault.BadInputException;
import footnote.text.Visible;
import java.time.LocalDate;
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
 * @param asOf the last day of publication of what may be told; {@code null} for no bound
 * @param sources names of the publications that are asked, in any case of letters; none for all
 */
public record Question(
        String text,
        List<Turn> history,
        @Nullable String conversation,
        String owner,
        @Nullable LocalDate asOf,
        List<String> sources) {

    /** More publications than these are not chosen by hand. */
    public static final int MAX_SOURCES = 100;

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
        if (sources.size() > MAX_SOURCES) {
            throw new BadInputException("%,d sources are named; at most %,d are allowed, or none for all."
                    .formatted(sources.size(), MAX_SOURCES));
        }
        sources = sources.stream()
                .map(Question::clean)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** A question to all articles. */
    public Question(String text, List<Turn> history, @Nullable String conversation, String owner) {
        this(text, history, conversation, owner, null, List.of());
    }

    /** The same, in a conversation. */
    public Question in(String id) {
        return new Question(text, history, id, owner, asOf, sources);
    }

    /** A question that stands alone and is not kept. */
    public static Question of(String text) {
        return new Question(text, List.of(), null, "");
    }

    private static String clean(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }
}
