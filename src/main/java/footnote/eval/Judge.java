package footnote.eval;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.article.Article;
import java.util.List;
import java.util.function.Predicate;

/** Judges answers by what a set knows of its questions. */
final class Judge {

    private final String set;
    private final Bench bench;
    private final Twins twins;

    Judge(EvalSet set, Bench bench) {
        this.set = set.name();
        this.bench = bench;
        this.twins = new Twins(set.articles());
    }

    Judged judge(EvalQuestion question, Answer answer) {
        List<Citation> citations = answer.citations();
        return new Judged(
                set,
                question,
                answer,
                Finding.of(question, bench.retriever().find(answer.standalone(), Finding.PASSAGES), twins),
                Matching.containsAny(answer.text(), question.answers()),
                count(citations, citation -> isFromEvidence(citation, question)) > 0,
                count(citations, citation -> isEvidence(citation, question)),
                count(citations, this::isExact));
    }

    private static int count(List<Citation> citations, Predicate<Citation> which) {
        return (int) citations.stream().filter(which).count();
    }

    private boolean isFromEvidence(Citation citation, EvalQuestion question) {
        return question.evidence().stream().anyMatch(support -> twins.same(support.article(), citation.article()));
    }

    private boolean isEvidence(Citation citation, EvalQuestion question) {
        return question.evidence().stream()
                .filter(support -> twins.same(support.article(), citation.article()))
                .anyMatch(support -> support.quote() == null || Matching.overlaps(citation.quote(), support.quote()));
    }

    private boolean isExact(Citation citation) {
        return bench.articles()
                .article(citation.article())
                .map(Article::text)
                .filter(text -> citation.end() <= text.length()
                        && text.substring(citation.start(), citation.end()).equals(citation.quote()))
                .isPresent();
    }
}
