package footnote.eval.fit;

import footnote.answer.evidence.Evidence;
import footnote.eval.measures.Matching;
import footnote.eval.sets.EvalQuestion;
import footnote.text.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Evidence with passages taken away, as if they had not been found. */
final class FitEvidence {

    private FitEvidence() {}

    /** The passages of the question's own article, as if there were no others in the collection. */
    static Evidence within(Evidence evidence, EvalQuestion question) {
        String article = question.evidence().getFirst().article();
        return alone(
                evidence.question(),
                those(evidence, passage -> passage.article().equals(article)));
    }

    /** What is left when everything that answers the question is gone. */
    static Evidence without(Evidence evidence, EvalQuestion question) {
        List<Evidence.Passage> rest = those(evidence, passage -> !answers(passage, question));
        boolean all = evidence.collection() == evidence.passages().size();
        return all
                ? alone(evidence.question(), rest)
                : new Evidence(evidence.question(), rest, evidence.frequencies(), evidence.collection());
    }

    private static boolean answers(Evidence.Passage passage, EvalQuestion question) {
        boolean holds = !question.hasLongAnswers() && Matching.containsAny(passage.text(), question.answers());
        return holds || question.evidence().stream().anyMatch(support -> supports(support, passage));
    }

    private static boolean supports(EvalQuestion.Support support, Evidence.Passage passage) {
        return support.article().equals(passage.article())
                && (support.quote() == null || Matching.overlaps(passage.text(), support.quote()));
    }

    private static List<Evidence.Passage> those(Evidence evidence, Predicate<Evidence.Passage> which) {
        return evidence.passages().stream().filter(which).toList();
    }

    /** Counts the question's words anew: in a collection of just these passages. */
    private static Evidence alone(String question, List<Evidence.Passage> passages) {
        Map<String, Integer> frequencies = new HashMap<>();
        for (String stem : Terms.content(question)) {
            long count = passages.stream()
                    .filter(passage -> Terms.content(passage.text()).contains(stem))
                    .count();
            frequencies.put(stem, (int) count);
        }
        return new Evidence(question, passages, frequencies, passages.size());
    }
}
