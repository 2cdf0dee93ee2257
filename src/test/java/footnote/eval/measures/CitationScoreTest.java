package footnote.eval.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Citation;
import footnote.article.Article;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalQuestion.Support;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CitationScoreTest {

    private static final EqualArticles TWINS = new EqualArticles(List.of(
            new Article("ferry", null, null, null, null, null, "It sank."),
            new Article("copy", null, null, null, null, null, "It sank.")));

    private static final EvalQuestion QUESTION = new EvalQuestion(
            "q1",
            "What became of it?",
            List.of(),
            true,
            List.of(),
            List.of(
                    new Support("ferry", "The ferry sank in 1987."),
                    new Support("ferry", "Nobody was hurt."),
                    new Support("copy", "The harbour was closed."),
                    new Support("bridge", null)),
            null);

    private static Citation citation(String article, String quote) {
        return new Citation(1, article, "Title", null, null, null, null, 0, quote.length(), quote, "/");
    }

    private static CitationScore citing(Citation... citations) {
        return CitationScore.of(
                QUESTION,
                List.of(citations),
                TWINS,
                citation -> citation.quote().endsWith("."));
    }

    @Test
    void countsCitationsAndWhatTheyRestOn() {
        assertEquals(
                new CitationScore(5, 4, 4, 2, 2, 2, 3, 1),
                citing(
                        citation("copy", "The ferry sank in the storm of 1987."),
                        citation("ferry", "The ferry sank in May."),
                        citation("ferry", "It was the third of its kind that year."),
                        citation("bridge", "The bridge stands"),
                        citation("harbour", "The harbour was closed.")));
    }

    @Test
    void nothingCitedIsNothingFound() {
        assertEquals(new CitationScore(0, 0, 0, 2, 0, 0, 3, 0), citing());
    }

    @Test
    void evidenceIsAQuoteWhereOneIsKnown() {
        assertTrue(citing(citation("ferry", "Nobody was hurt.")).isEvidence());
        assertFalse(citing(citation("ferry", "It was the third of its kind.")).isEvidence());
        assertTrue(new CitationScore(1, 1, 1, 1, 1, 0, 0, 0).isEvidence());
        assertFalse(new CitationScore(1, 1, 0, 1, 0, 0, 0, 0).isEvidence());
        assertTrue(new CitationScore(1, 1, 0, 0, 0, 0, 0, 0).isEvidence());
    }
}
