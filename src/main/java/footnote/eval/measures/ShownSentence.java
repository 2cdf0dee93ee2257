package footnote.eval.measures;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.eval.sets.EvalCollection;
import footnote.eval.sets.EvalQuestion;
import footnote.search.Candidate;
import footnote.text.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sentence of an answer as the reader saw it, judged by what can be counted without the check that answers go through.
 *
 * @param text its words
 * @param quotes the words it cites, a citation each
 * @param evidence how many of these are evidence: overlap an evidence quote, or where none are known are from an evidence
 *     article
 * @param accepted whether it holds an accepted answer
 * @param particular whether it has a number or a name
 * @param uncited its numbers and names that the words it cites have nowhere
 * @param invented those that are neither in the question nor in any article that was found for it
 */
public record ShownSentence(
        String text,
        List<String> quotes,
        int evidence,
        boolean accepted,
        boolean particular,
        List<String> uncited,
        List<String> invented) {

    /** Share of a sentence's content words that what it cites must have. */
    private static final double HALF = 0.5;

    /** Articles of so many passages count as found, which is what a model gets to read at most. */
    private static final int PASSAGES = 10;

    static List<ShownSentence> of(EvalQuestion question, Answer answer, EvalCollection bench, EqualArticles twins) {
        if (answer.citations().isEmpty() && answer.sentences().isEmpty()) {
            return List.of();
        }
        Particulars known = Particulars.in(known(question, answer, bench));
        return answer.sentences().stream()
                .map(sentence -> of(question, sentence, answer.citations(), known, twins))
                .toList();
    }

    private static List<String> known(EvalQuestion question, Answer answer, EvalCollection bench) {
        Stream<String> found = bench.retriever().find(answer.standalone(), PASSAGES).passages().stream()
                .map(Candidate::article);
        List<String> known = new ArrayList<>(List.of(question.text(), answer.standalone()));
        Stream.concat(found, answer.citations().stream().map(Citation::article))
                .distinct()
                .flatMap(id -> bench.articles().article(id).stream())
                .map(article -> article.name() + " " + article.text())
                .forEach(known::add);
        return known;
    }

    private static ShownSentence of(
            EvalQuestion question,
            Answer.Sentence sentence,
            List<Citation> all,
            Particulars known,
            EqualArticles twins) {
        List<Citation> cited = all.stream()
                .filter(citation -> sentence.citations().contains(citation.n()))
                .toList();
        List<String> quotes = cited.stream().map(Citation::quote).toList();
        return new ShownSentence(
                sentence.text(),
                quotes,
                (int) cited.stream()
                        .filter(citation -> isEvidence(question, citation, twins))
                        .count(),
                Matching.containsAny(sentence.text(), question.answers()),
                !Particulars.of(sentence.text()).isEmpty(),
                Particulars.in(quotes).lacking(sentence.text()),
                known.lacking(sentence.text()));
    }

    private static boolean isEvidence(EvalQuestion question, Citation citation, EqualArticles twins) {
        List<EvalQuestion.Support> quotes = question.quotes();
        return quotes.isEmpty()
                ? question.evidence().stream().anyMatch(support -> twins.same(support.article(), citation.article()))
                : quotes.stream().anyMatch(quote -> twins.supports(quote, citation.article(), citation.quote()));
    }

    /** Whether what it cites has all its numbers and names and half of its other words. */
    boolean isCarried() {
        Set<String> content = Terms.content(text);
        Set<String> shared = new HashSet<>(content);
        shared.retainAll(Terms.content(String.join(" ", quotes)));
        return !quotes.isEmpty() && uncited.isEmpty() && shared.size() >= HALF * content.size();
    }

    /** How many of its citations are right: evidence, by which it is carried. */
    int rightly() {
        return isCarried() ? evidence : 0;
    }
}
