package footnote.web.page;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.news.NewsWords;
import footnote.web.http.Links;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A finished answer as a page, for browsers without JavaScript. */
public final class AnswerPage {

    private static final Pattern MARKER = Pattern.compile("(?<![ \\t])[ \\t]*+\\[(\\d{1,3})]");

    private AnswerPage() {}

    public static Page of(Answer answer) {
        Page page = new Page(answer.question());
        Element body = page.main().appendElement("article").addClass("answer-page");
        body.appendElement("h1").attr("dir", "auto").text(answer.question());
        for (String paragraph : answer.text().split("\\n\\s*\\n", -1)) {
            addText(body.appendElement("p").addClass("answer-text").attr("dir", "auto"), paragraph, answer);
        }
        answer.conflicts()
                .forEach(conflict -> addList(
                        body,
                        NewsWords.heading(conflict.kind()).replace(":", ""),
                        conflict.values().stream().map(NewsWords::value).toList()));
        addList(body, "What no article says", answer.missing());
        addCitations(body, answer.citations());
        int articles = answer.sources().articles();
        if (articles > 1) {
            body.appendElement("p")
                    .addClass("sources")
                    .text(NewsWords.sources(articles, answer.sources().independent()));
        }
        addNearest(body, answer.nearest());
        answer.notices()
                .forEach(notice -> body.appendElement("p")
                        .addClass("notice")
                        .attr("dir", "auto")
                        .text(notice));
        body.appendElement("p")
                .addClass("byline")
                .appendElement("a")
                .attr("href", Links.answer(answer.id()))
                .text("Receipt");
        Page.addAskForm(page.main(), "");
        return page;
    }

    /** Footnote numbers become links to the footnotes; a number that has none is just text. */
    private static void addText(Element parent, String text, Answer answer) {
        Matcher marker = MARKER.matcher(text);
        int done = 0;
        while (marker.find()) {
            int number = Integer.parseInt(marker.group(1));
            if (answer.citations().stream().anyMatch(citation -> citation.n() == number)) {
                parent.appendText(text.substring(done, marker.start()));
                addReference(parent, number);
                done = marker.end();
            }
        }
        parent.appendText(text.substring(done));
    }

    private static void addReference(Element parent, int number) {
        parent.appendElement("sup")
                .appendElement("a")
                .addClass("ref")
                .attr("href", "#footnote-" + number)
                .attr("aria-label", "Footnote " + number)
                .text(String.valueOf(number));
    }

    private static void addCitations(Element body, List<Citation> citations) {
        if (citations.isEmpty()) {
            return;
        }
        body.appendElement("h2").text("Footnotes");
        Element list = body.appendElement("ol").addClass("notes");
        for (Citation citation : citations) {
            Element item = list.appendElement("li")
                    .attr("id", "footnote-" + citation.n())
                    .attr("value", String.valueOf(citation.n()));
            item.appendElement("blockquote")
                    .addClass("quoted")
                    .attr("dir", "auto")
                    .text(citation.quote());
            if (!citation.days().isEmpty()) {
                item.appendElement("p").addClass("days").text(NewsWords.days(citation.days()));
            }
            addLink(item, citation.title(), citation.link() + "#quote");
            Byline.append(
                    item, citation.source(), citation.author(), citation.published(), NewsWords.page(citation.page()));
        }
    }

    private static void addNearest(Element body, List<Answer.Nearest> nearest) {
        if (nearest.isEmpty()) {
            return;
        }
        body.appendElement("h2").text("Nearest articles");
        Element list = body.appendElement("ul").addClass("articles");
        nearest.forEach(article -> addLink(list.appendElement("li"), article.title(), article.link()));
    }

    private static void addList(Element body, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            body.appendElement("h2").text(heading);
            Element list = body.appendElement("ul");
            lines.forEach(line -> list.appendElement("li").attr("dir", "auto").text(line));
        }
    }

    private static void addLink(Element parent, String title, String link) {
        Element words =
                Links.isReader(link) ? parent.appendElement("a").attr("href", link) : parent.appendElement("span");
        words.attr("dir", "auto").text(title);
    }
}
