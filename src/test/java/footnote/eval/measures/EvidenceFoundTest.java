package footnote.eval.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.article.Article;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalQuestion.Support;
import footnote.search.Candidate;
import footnote.testing.MadeUp;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EvidenceFoundTest {

    private static final EqualArticles TWINS =
            new EqualArticles(List.of(article("ferry", "It sank."), article("copy", "It sank.")));

    private static Article article(String id, String text) {
        return new Article(id, null, null, null, null, null, text);
    }

    private static EvalQuestion question(Support... evidence) {
        return new EvalQuestion("q1", "What became of it?", List.of(), true, List.of(), List.of(evidence), null);
    }

    private static Candidate passage(String article, String text) {
        return MadeUp.candidate(article, 0, text, List.of(), 1, 0.5);
    }

    private static final Candidate HARBOUR = passage("harbour", "The old harbour was closed.");
    private static final Candidate FERRY = passage("ferry", "The ferry sank off the coast, and nobody was hurt.");
    private static final Candidate COPY = passage("copy", "Divers came on the next day.");

    @Test
    void articleCountsOnceAtItsBestRankAndTwinsAreOne() {
        EvalQuestion question =
                question(new Support("copy", null), new Support("ferry", null), new Support("gone", null));
        EvidenceFound.Orders orders = new EvidenceFound.Orders(
                List.of(HARBOUR, HARBOUR, COPY, FERRY), List.of(FERRY, HARBOUR), List.of(HARBOUR, HARBOUR));
        assertEquals(new EvidenceFound(2, 0.5, 0.3869, 0.6131, 0), EvidenceFound.ofArticles(question, orders, TWINS));
    }

    @Test
    void passageIsFoundWhereItOverlapsAQuoteOfItsArticle() {
        EvalQuestion question = question(
                new Support("ferry", "The ferry sank off the coast."),
                new Support("ferry", "Divers came on the next day."),
                new Support("harbour", "Nothing like it."),
                new Support("harbour", null));
        EvidenceFound.Orders orders =
                new EvidenceFound.Orders(List.of(HARBOUR, FERRY, COPY), List.of(COPY, FERRY), List.of(HARBOUR));
        assertEquals(new EvidenceFound(2, 0.6667, 0.377, 0.5436, 0), EvidenceFound.ofPassages(question, orders, TWINS));
    }
}
