package footnote.web;

import footnote.article.Article;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** An article to read, with a quote of it marked. */
final class ReaderPage {

    private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\n\\s*\\n");

    private final Article article;
    private final Highlight highlight;
    private boolean marked;

    private ReaderPage(Article article, Highlight highlight) {
        this.article = article;
        this.highlight = highlight;
    }

    static String of(Article article, Highlight highlight) {
        return new ReaderPage(article, highlight).render();
    }

    private String render() {
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
        return page.html();
    }

    private void addHead(Element body) {
        String title = article.title();
        if (title == null) {
            body.appendElement("p").addClass("kicker").text("Article without a title, beginning");
            body.appendElement("h1").addClass("untitled").attr("dir", "auto").text(article.name());
        } else if (!firstParagraph().equals(title)) {
            body.appendElement("h1").attr("dir", "auto").text(title);
        }
        Byline.append(body, article.source(), article.author(), article.published());
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
        if (start == end) {
            return;
        }
        boolean headline = start == 0 && article.text().substring(0, end).equals(article.title());
        Element paragraph = body.appendElement(headline ? "h1" : "p").attr("dir", "auto");
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
