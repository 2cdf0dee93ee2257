package footnote.eval.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EqualArticlesTest {

    private final EqualArticles twins = new EqualArticles(
            List.of(article("one", "It sank."), article("two", "It rose."), article("three", "It sank.")));

    private static Article article(String id, String text) {
        return new Article(id, null, null, null, null, null, text);
    }

    @Test
    void articlesOfOneTextAreOne() {
        assertTrue(twins.same("three", "one"));
        assertFalse(twins.same("three", "two"));
    }

    @Test
    void articleOutsideTheSetIsItself() {
        assertEquals("elsewhere", twins.first("elsewhere"));
    }
}
