package footnote.eval.measures;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.article.Article;
import footnote.eval.sets.EvalCollection;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import java.util.List;

/** Judges answers by what a set knows of its questions. */
public final class AnswerScorer {

    private final EvalCollection bench;
    private final EqualArticles twins;
    private final boolean references;

    /** Measures by this set, whose articles are in the collection. */
    public AnswerScorer(EvalSet set, EvalCollection bench) {
        this.bench = bench;
        this.twins = new EqualArticles(set.articles());
        this.references = set.hasReferenceTexts();
    }

    /** The question with all that is measured of its answer. */
    public ScoredAnswer judge(EvalQuestion question, Answer answer) {
        CitationScore citing = CitationScore.of(question, answer.citations(), twins, this::isExact);
        return new ScoredAnswer(
                question, answer, score(question, answer, citing, ShownSentence.of(question, answer, bench, twins)));
    }

    private Score score(EvalQuestion question, Answer answer, CitationScore citing, List<ShownSentence> sentences) {
        boolean likened = references || question.hasLongAnswers();
        if (question.evidence().isEmpty()) {
            return Score.of(question, likened, answer, null, null, citing, sentences);
        }
        EvidenceFound.Orders orders = EvidenceFound.Orders.of(answer.standalone(), bench);
        return Score.of(
                question,
                likened,
                answer,
                EvidenceFound.ofArticles(question, orders, twins),
                question.quotes().isEmpty() ? null : EvidenceFound.ofPassages(question, orders, twins),
                citing,
                sentences);
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
