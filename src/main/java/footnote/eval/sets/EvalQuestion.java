package footnote.eval.sets;

import footnote.conversation.Turn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of an evaluation set.
 *
 * @param id its id in the set
 * @param text the question itself
 * @param history what was said before, oldest first
 * @param answerable whether the set's articles answer it
 * @param answers accepted answers, or reference texts
 * @param evidence what supports an answer
 * @param kind a finer kind where the set tells one
 * @param asOf the last day of publication of what may be told; {@code null} for no bound
 * @param news what is known of it as news; {@code null} where nothing is
 */
public record EvalQuestion(
        String id,
        String text,
        List<Turn> history,
        boolean answerable,
        List<String> answers,
        List<Support> evidence,
        @Nullable String kind,
        @Nullable LocalDate asOf,
        @Nullable ExpectedNews news) {

    /** A question of today, of which nothing more is known. */
    public EvalQuestion(
            String id,
            String text,
            List<Turn> history,
            boolean answerable,
            List<String> answers,
            List<Support> evidence,
            @Nullable String kind) {
        this(id, text, history, answerable, answers, evidence, kind, null, null);
    }

    /** Longer accepted answers are reference texts, not strings to be found. */
    private static final int LONG = 100;

    private static final String UNDERSPECIFIED = "underspecified";

    /** Whether the accepted answers are reference texts. */
    public boolean hasLongAnswers() {
        return answers.stream().anyMatch(answer -> answer.length() > LONG);
    }

    /** Whether it is right or wrong at all: a question that asks for a question back is neither. */
    public boolean counts() {
        return !UNDERSPECIFIED.equals(kind);
    }

    /** Whether the words that support the answer are known, and not just their article. */
    public boolean hasQuotes() {
        return !quotes().isEmpty();
    }

    /** The evidence whose words are known. */
    public List<Support> quotes() {
        return evidence.stream().filter(support -> support.quote() != null).toList();
    }

    /** Whether it is a question by itself, without anything said before. */
    public boolean standsAlone() {
        return history.isEmpty();
    }

    /**
     * What supports an answer.
     *
     * @param article id of the article
     * @param quote the sentences or the paragraph, where known
     */
    public record Support(String article, @Nullable String quote) {}
}
