package footnote.eval.fit;

import footnote.eval.measures.Matching;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import footnote.eval.sets.ExpectedNews;
import footnote.eval.sets.ExpectedNews.Differing.Given;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question with what each article gives for it: by {@code news.jsonl} where the folder has one and articles differ, else
 * by the evidence.
 *
 * @param question the question
 * @param given the values that answer, with the articles that give them
 * @param conflicting those of them that differ from one another; none where none do
 * @param isQuiet whether it is known that none do
 */
record ClaimCase(EvalQuestion question, List<Given> given, List<String> conflicting, boolean isQuiet) {

    /** The answerable questions of a set that stand alone. */
    static List<ClaimCase> of(EvalSet set) {
        return set.questions().stream()
                .filter(question -> question.answerable() && question.standsAlone() && !question.hasLongAnswers())
                .map(ClaimCase::of)
                .toList();
    }

    private static ClaimCase of(EvalQuestion question) {
        ExpectedNews news = question.news();
        ExpectedNews.Differing differing = news == null ? null : news.conflict();
        return differing == null
                ? new ClaimCase(question, told(question), List.of(), news != null && news.judged())
                : new ClaimCase(question, differing.given(), differing.values(), false);
    }

    private static List<Given> told(EvalQuestion question) {
        return question.evidence().stream()
                .flatMap(support -> question.answers().stream()
                        .filter(answer ->
                                support.quote() == null || Matching.containsAny(support.quote(), List.of(answer)))
                        .map(answer -> new Given(answer, support.article())))
                .toList();
    }

    /**
     * Whether a value of an article answers. Empty where that is not known: another article gives it, or it stands in the
     * article beside the words that answer.
     */
    Optional<Boolean> isAnswer(String article, String shown, String sentence) {
        if (given.stream().anyMatch(value -> value.article().equals(article) && areOne(value.value(), shown))) {
            return isQuoted(article, sentence) ? Optional.of(true) : Optional.empty();
        }
        boolean known = given.stream().anyMatch(value -> areOne(value.value(), shown))
                || question.answers().stream().anyMatch(answer -> areOne(answer, shown));
        return known ? Optional.empty() : Optional.of(false);
    }

    /** Whether a sentence overlaps a quote of its article; so does every sentence where there is none. */
    private boolean isQuoted(String article, String sentence) {
        List<String> quotes = question.quotes().stream()
                .filter(support -> support.article().equals(article))
                .map(EvalQuestion.Support::quote)
                .filter(Objects::nonNull)
                .toList();
        return quotes.isEmpty() || quotes.stream().anyMatch(quote -> Matching.overlaps(quote, sentence));
    }

    /** Whether two values are among those that differ, and not the same of them. */
    boolean areConflicting(String one, String two) {
        Set<String> here = those(one, conflicting);
        Set<String> there = those(two, conflicting);
        return !here.isEmpty() && !there.isEmpty() && !here.equals(there);
    }

    private static Set<String> those(String shown, List<String> values) {
        return values.stream().filter(value -> areOne(value, shown)).collect(Collectors.toSet());
    }

    private static boolean areOne(String value, String shown) {
        return Matching.containsAny(shown, List.of(value)) || Matching.containsAny(value, List.of(shown));
    }

    /** All questions about one event are in the same fold; articles are named after their event, "ferry-3". */
    int fold() {
        @Nullable
        String article = question.evidence().isEmpty()
                ? null
                : question.evidence().getFirst().article();
        String event = article == null ? question.text() : article.replaceFirst("-\\d+$", "");
        return Math.floorMod(event.hashCode(), FitCase.FOLDS);
    }
}
