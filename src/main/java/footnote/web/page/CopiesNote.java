package footnote.web.page;

import footnote.article.Article;
import footnote.web.http.Links;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What an article page says of the articles that are nearly the same text.
 *
 * @param lead what comes before their names
 * @param others those that are named
 * @param more how many there are besides
 */
public record CopiesNote(String lead, List<Article> others, int more) {

    /** So many are named; who wants to know of all asks the API. */
    private static final int NAMED = 5;

    public static CopiesNote of(FullArticle article, Articles articles) {
        String original = article.copyOf();
        List<String> ids = original == null ? article.copies() : List.of(original);
        List<Article> named = ids.stream()
                .limit(NAMED)
                .flatMap(id -> articles.find(id).stream())
                .toList();
        return new CopiesNote(original == null ? "Copies: " : "A copy of ", named, Math.max(0, ids.size() - NAMED));
    }

    /** Finds an article by its id. */
    @FunctionalInterface
    public interface Articles {
        Optional<Article> find(String id);
    }

    void append(Element parent) {
        if (others.isEmpty()) {
            return;
        }
        Element line = parent.appendElement("p").addClass("kin").attr("lang", "en");
        line.appendText(lead);
        for (Article other : others) {
            line.appendText(line.childrenSize() > 0 ? ", " : "");
            Element link = line.appendElement("a").attr("href", Links.article(other.id()));
            link.appendElement("bdi").text(other.name());
            String source = other.source();
            if (source != null) {
                line.appendText(" (").appendElement("bdi").text(source);
                line.appendText(")");
            }
        }
        line.appendText(more > 0 ? " and %,d more".formatted(more) : "");
    }
}
