package footnote.web.page;

import footnote.article.Article;
import footnote.collection.CollectionStatus;
import footnote.web.access.WebSettings.Writing;
import footnote.web.http.Links;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The articles of the collection, as a plain list. */
public final class ListPage {

    private ListPage() {}

    public static Page of(
            List<Article> articles, String query, @Nullable String next, Writing writing, CollectionStatus status) {
        Page page = new Page("Articles");
        page.main().appendElement("h1").text("Articles");
        addPending(page, status);
        addSearch(page.main(), query);
        if (writing != Writing.NOBODY) {
            addWriting(page, writing);
        }
        if (articles.isEmpty()) {
            page.main()
                    .appendElement("p")
                    .addClass("none")
                    .text(query.isBlank() ? "There are no articles here." : "No article has all of these words.");
        }
        Element list = page.main().appendElement("ul").addClass("articles");
        articles.forEach(article -> addItem(list, article));
        if (next != null) {
            page.main()
                    .appendElement("p")
                    .appendElement("a")
                    .attr("rel", "next")
                    .attr("href", "/articles?q=" + Links.encode(query) + "&after=" + Links.encode(next))
                    .text("More articles");
        }
        return page;
    }

    /** How far the indexing has come; the script keeps it true. */
    private static void addPending(Page page, CollectionStatus status) {
        page.script("/pending.js");
        page.main()
                .appendElement("p")
                .attr("id", "pending")
                .attr("role", "status")
                .attr("hidden", status.pending() == 0)
                .text(
                        status.pending() == 0
                                ? ""
                                : "%,d of %,d passages are found by their words alone until they are fully indexed."
                                        .formatted(status.pending(), status.passages()));
    }

    /** The script offers to add and delete; without it there is nothing to offer. */
    private static void addWriting(Page page, Writing writing) {
        page.script("/articles.js");
        page.main()
                .appendElement("section")
                .attr("id", "writing")
                .attr("hidden", true)
                .attr("data-key", writing == Writing.WITH_KEY);
    }

    private static void addSearch(Element main, String query) {
        Element form = main.appendElement("form")
                .addClass("ask-form")
                .attr("role", "search")
                .attr("method", "get")
                .attr("action", "/articles");
        form.appendElement("label").attr("for", "words").text("Words in the article");
        form.appendElement("input")
                .attr("id", "words")
                .attr("type", "search")
                .attr("name", "q")
                .attr("dir", "auto")
                .attr("value", query);
        form.appendElement("button").text("Find");
    }

    private static void addItem(Element list, Article article) {
        Element item = list.appendElement("li").attr("data-id", article.id());
        Element link = item.appendElement("a")
                .attr("dir", "auto")
                .attr("href", Links.article(article.id()))
                .text(article.name());
        if (article.title() == null) {
            link.addClass("untitled");
        }
        Byline.append(item, article.source(), article.author(), article.published());
    }
}
