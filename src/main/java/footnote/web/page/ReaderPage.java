package footnote.web.page;

import footnote.article.Article;
import footnote.text.Span;
import footnote.web.http.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** An article to read, with a quote of it marked. */
public final class ReaderPage {

    private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\n\\s*\\n");

    private final Article article;
    private final FullArticle full;
    private final CopiesNote kinship;
    private final Highlight highlight;
    private boolean marked;

    private ReaderPage(Article article, FullArticle full, CopiesNote kinship, Highlight highlight) {
        this.article = article;
        this.full = full;
        this.kinship = kinship;
        this.highlight = highlight;
    }

    public static Page of(Article article, FullArticle full, CopiesNote kinship, Highlight highlight) {
        return new ReaderPage(article, full, kinship, highlight).render();
    }

    private Page render() {
        Page page = new Page(article.name()).script("/reader.js");
        if (highlight.damaged()) {
            page.main()
                    .appendElement("p")
                    .addClass("notice")
                    .attr("role", "status")
                    .text("The text has changed or the link is damaged, so the quote cannot be shown. "
                            + "This is the article as it is now.");
        }
        Element body = page.main().appendElement("article").addClass("reader");
        addHead(body);
        addText(body);
        addOrigin(body);
        return page;
    }

    private void addHead(Element body) {
        String title = article.title();
        if (title == null) {
            body.appendElement("p").addClass("kicker").text("Article without a title, beginning");
            body.appendElement("h1").addClass("untitled").attr("dir", "auto").text(article.name());
        } else if (!firstParagraph().equals(title)) {
            body.appendElement("h1").attr("dir", "auto").text(title);
        }
        Byline.append(body, article.source(), article.author(), article.published(), Byline.language(full.language()));
        kinship.append(body);
    }

    private void addText(Element body) {
        String text = article.text();
        Matcher gap = PARAGRAPH_BREAK.matcher(text);
        int start = 0;
        while (gap.find()) {
            addParagraph(body, start, gap.start());
            start = gap.end();
        }
        addParagraph(body, start, text.length());
    }

    /** The headline stands once: where the text begins with it, that paragraph is the heading. */
    private void addParagraph(Element body, int start, int end) {
        List<Span> shown = shown(start, end);
        if (shown.isEmpty()) {
            return;
        }
        boolean headline = start == 0 && article.text().substring(0, end).equals(article.title());
        Element paragraph = body.appendElement(headline ? "h1" : "p").attr("dir", "auto");
        if (full.language() != null) {
            paragraph.attr("lang", full.language());
        }
        shown.forEach(span -> addWords(paragraph, span.start(), span.end()));
    }

    /** What of a paragraph is the article's; a quote is shown even where it has turned out to be the site's since. */
    private List<Span> shown(int start, int end) {
        List<Span> shown = new ArrayList<>();
        int from = start;
        for (Span line : full.leftOut()) {
            boolean quoted = line.start() < highlight.end() && highlight.start() < line.end();
            if (line.start() >= from && line.end() <= end && !quoted) {
                addVisible(from, line.start(), shown);
                from = line.end();
            }
        }
        addVisible(from, end, shown);
        return shown;
    }

    private void addVisible(int start, int end, List<Span> shown) {
        if (start < end && !article.text().substring(start, end).isBlank()) {
            shown.add(new Span(start, end));
        }
    }

    private void addWords(Element paragraph, int start, int end) {
        int from = Math.clamp(highlight.start(), start, end);
        int to = Math.clamp(highlight.end(), start, end);
        paragraph.appendText(article.text().substring(start, from));
        if (from < to) {
            addMark(paragraph, article.text().substring(from, to));
        }
        paragraph.appendText(article.text().substring(to, end));
    }

    private void addMark(Element paragraph, String words) {
        Element mark = paragraph.appendElement("mark").text(words);
        if (!marked) {
            mark.attr("id", "quote").attr("tabindex", "-1");
            marked = true;
        }
    }

    private String firstParagraph() {
        Matcher gap = PARAGRAPH_BREAK.matcher(article.text());
        return gap.find() ? article.text().substring(0, gap.start()) : article.text();
    }

    private void addOrigin(Element body) {
        String url = article.url();
        if (url != null && Links.isWeb(url)) {
            body.appendElement("p")
                    .addClass("origin")
                    .appendElement("a")
                    .attr("href", url)
                    .attr("rel", "noopener noreferrer nofollow")
                    .text("Where it was published");
        }
    }
}
