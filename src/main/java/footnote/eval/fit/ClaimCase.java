package footnote.eval.fit;

import footnote.eval.measures.Matching;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import footnote.eval.sets.ExpectedNews;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question with the values that articles give for it: the accepted answers and, where the folder has a {@code
 * news.jsonl}, the values that it says differ.
 *
 * @param question the question
 * @param accepted values that answer it
 * @param conflicting those of them that differ from one another; none where none do
 * @param isQuiet whether it is known that none do
 */
record ClaimCase(EvalQuestion question, List<String> accepted, List<String> conflicting, boolean isQuiet) {

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
        List<String> conflicting = differing == null ? List.of() : differing.values();
        List<String> accepted = new ArrayList<>(question.answers());
        accepted.addAll(conflicting);
        return new ClaimCase(question, accepted, conflicting, news != null && news.judged() && differing == null);
    }

    boolean isAnswer(String shown) {
        return !those(shown, accepted).isEmpty();
    }

    /** Whether two values are among those that differ, and not the same of them. */
    boolean areConflicting(String one, String two) {
        Set<String> here = those(one, conflicting);
        Set<String> there = those(two, conflicting);
        return !here.isEmpty() && !there.isEmpty() && !here.equals(there);
    }

    private static Set<String> those(String shown, List<String> values) {
        Set<String> those = new HashSet<>();
        for (String value : values) {
            if (Matching.containsAny(shown, List.of(value)) || Matching.containsAny(value, List.of(shown))) {
                those.add(value);
            }
        }
        return those;
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
