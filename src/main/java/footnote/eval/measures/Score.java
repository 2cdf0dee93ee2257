package footnote.eval.measures;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import footnote.answer.Answer;
import footnote.answer.Outcome;
import footnote.eval.sets.EvalQuestion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one question, in numbers: all that the figures are made of, so that it can be kept and compared.
 *
 * @param id the question's id in its set
 * @param question the question itself
 * @param kind its finer kind, where the set tells one
 * @param history whether something was said before it
 * @param answerable whether the set's articles answer it
 * @param outcome what became of it
 * @param confidence probability, as the answer has it, that it answers
 * @param accepted whether the answer has an accepted one in it; {@code null} where none is a string to be found
 * @param tokenF1 likeness with the nearest reference text, 0 where refused; {@code null} where there is none
 * @param words words of the answer
 * @param articles how well its evidence articles were found; {@code null} where none are known
 * @param passages how well its evidence quotes were found; {@code null} where none are known
 * @param citations its citations, counted
 * @param sentences its sentences as the reader saw them
 * @param millis how long it took
 * @param news what became of it as news; {@code null} where the set says nothing of that
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Score(
        String id,
        String question,
        @Nullable String kind,
        boolean history,
        boolean answerable,
        Outcome outcome,
        double confidence,
        @Nullable Boolean accepted,
        @Nullable Double tokenF1,
        int words,
        @Nullable EvidenceFound articles,
        @Nullable EvidenceFound passages,
        CitationScore citations,
        List<ShownSentence> sentences,
        double millis,
        @Nullable NewsScore news) {

    private static final String UNDERSPECIFIED = "underspecified";

    /**
     * @param references whether the accepted answers are reference texts rather than strings to be found
     */
    static Score of(
            EvalQuestion question,
            boolean references,
            Answer answer,
            @Nullable EvidenceFound articles,
            @Nullable EvidenceFound passages,
            CitationScore citations,
            List<ShownSentence> sentences) {
        return new Score(
                question.id(),
                question.text(),
                question.kind(),
                !question.standsAlone(),
                question.answerable(),
                answer.outcome(),
                answer.confidence(),
                accepted(question, references, answer),
                tokenF1(question, references, answer),
                words(answer),
                articles,
                passages,
                citations,
                sentences,
                answer.millis().total(),
                NewsScore.of(question, answer));
    }

    private static @Nullable Boolean accepted(EvalQuestion question, boolean references, Answer answer) {
        if (references || !hasAnswer(question)) {
            return null;
        }
        return isAnswer(answer.outcome()) && Matching.containsAny(answer.text(), question.answers());
    }

    private static @Nullable Double tokenF1(EvalQuestion question, boolean references, Answer answer) {
        if (!references || !hasAnswer(question)) {
            return null;
        }
        return isAnswer(answer.outcome()) ? Decimals.of(likeness(answer.text(), question.answers())) : 0;
    }

    private static boolean hasAnswer(EvalQuestion question) {
        return question.answerable() && !question.answers().isEmpty();
    }

    private static double likeness(String text, List<String> references) {
        return references.stream()
                .mapToDouble(reference -> Matching.f1(text, reference))
                .max()
                .orElse(0);
    }

    private static int words(Answer answer) {
        return answer.sentences().stream()
                .mapToInt(sentence -> sentence.text().split("\\s+").length)
                .sum();
    }

    static boolean isAnswer(Outcome outcome) {
        return outcome == Outcome.ANSWERED || outcome == Outcome.PARTIAL;
    }

    /** Whether it was answered, in full or in part. */
    public boolean answered() {
        return isAnswer(outcome);
    }

    /** Whether it is right or wrong at all: a question that asks for a question back is neither. */
    public boolean counts() {
        return !UNDERSPECIFIED.equals(kind);
    }

    /** Whether a citation is from an evidence article. */
    public boolean cited() {
        return citations.fromArticles() > 0;
    }

    /** Whether all is as it should be; {@code null} where nothing is right or wrong. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable Boolean right() {
        return counts() ? miss().isEmpty() : null;
    }

    /** What is wrong with it; nothing where all is right. Only for what {@linkplain #counts() counts}. */
    public Optional<Miss> miss() {
        if (!answerable) {
            return answered() ? Optional.of(Miss.WRONGLY_ANSWERED) : Optional.empty();
        }
        if (!answered()) {
            return Optional.of(Miss.WRONGLY_REFUSED);
        }
        if (Boolean.FALSE.equals(accepted) || (accepted == null && !citations.isEvidence())) {
            return Optional.of(Miss.WRONG_ANSWER);
        }
        return citations.isEvidence() ? Optional.empty() : Optional.of(Miss.WITHOUT_EVIDENCE);
    }

    boolean isAnswerable() {
        return counts() && answerable;
    }

    boolean isUnanswerable() {
        return counts() && !answerable;
    }

    boolean seeksArticles() {
        return isAnswerable() && articles != null;
    }

    boolean seeksPassages() {
        return isAnswerable() && passages != null;
    }

    /** Whether it was answered and should cite evidence. */
    boolean citesEvidence() {
        return isAnswerable() && answered() && citations.articles() > 0;
    }
}
