package footnote.eval.measures;

import footnote.article.Article;
import footnote.eval.sets.EvalQuestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows which articles of a set have the same text: for the measures they are one article. */
final class EqualArticles {

    private final Map<String, String> firsts = new HashMap<>();

    EqualArticles(List<Article> articles) {
        Map<String, String> byText = new HashMap<>();
        for (Article article : articles) {
            byText.putIfAbsent(article.text(), article.id());
            firsts.put(article.id(), byText.getOrDefault(article.text(), article.id()));
        }
    }

    /** The same id for all articles of one text. */
    String first(String article) {
        return firsts.getOrDefault(article, article);
    }

    /** Whether words of an article overlap an evidence quote, of that article or of one with the same text. */
    boolean supports(EvalQuestion.Support evidence, String article, String words) {
        return evidence.quote() != null
                && same(evidence.article(), article)
                && Matching.overlaps(words, evidence.quote());
    }

    boolean same(String one, String two) {
        return first(one).equals(first(two));
    }
}
