package footnote.eval;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.article.Article;
import java.util.List;

/** Judges answers by what a set knows of its questions. */
final class Judge {

    private final Bench bench;
    private final Twins twins;
    private final boolean references;

    Judge(EvalSet set, Bench bench) {
        this.bench = bench;
        this.twins = new Twins(set.articles());
        this.references = set.hasReferenceTexts();
    }

    Judged judge(EvalQuestion question, Answer answer) {
        Citing citing = Citing.of(question, answer.citations(), twins, this::isExact);
        return new Judged(question, answer, score(question, answer, citing, Shown.of(question, answer, bench, twins)));
    }

    private Score score(EvalQuestion question, Answer answer, Citing citing, List<Shown> sentences) {
        boolean likened = references || question.hasLongAnswers();
        if (question.evidence().isEmpty()) {
            return Score.of(question, likened, answer, null, null, citing, sentences);
        }
        Finding.Orders orders = Finding.Orders.of(answer.standalone(), bench);
        return Score.of(
                question,
                likened,
                answer,
                Finding.ofArticles(question, orders, twins),
                question.quotes().isEmpty() ? null : Finding.ofPassages(question, orders, twins),
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
