package footnote.web.page;

import footnote.web.http.Links;
import io.javalin.http.Context;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** The frame of a server-rendered page. What goes in goes in as DOM nodes, so that it cannot be markup by accident. */
public final class Page {

    private final Document document = Document.createShell("");
    private final Element main;

    Page(String title) {
        document.outputSettings().prettyPrint(false);
        document.prependChild(new DocumentType("html", "", ""));
        document.expectFirst("html").attr("lang", "en");
        fillHead(title);
        addMasthead();
        this.main = document.body().appendElement("main").addClass("page");
    }

    /** Where the content goes. */
    Element main() {
        return main;
    }

    Page script(String source) {
        document.head().appendElement("script").attr("type", "module").attr("src", source);
        return this;
    }

    /** Sends it as the answer to a request; nothing may be added after that. */
    public void send(Context ctx) {
        send(ctx, document);
    }

    /** Sends a document whose addresses begin at the root of this server, wherever a proxy has put that. */
    public static void send(Context ctx, Document page) {
        Links.makeRelative(page, ctx.path());
        ctx.contentType("text/html; charset=utf-8").result(page.outerHtml());
    }

    /** The field to ask in; works without JavaScript. */
    static void addAskForm(Element parent, String question) {
        Element form = parent.appendElement("form")
                .addClass("ask-form")
                .attr("method", "get")
                .attr("action", "/ask");
        form.appendElement("label").attr("for", "question").text("Your question");
        form.appendElement("input")
                .attr("id", "question")
                .attr("name", "q")
                .attr("required", true)
                .attr("dir", "auto")
                .attr("autocomplete", "off")
                .attr("value", question);
        form.appendElement("button").text("Ask");
    }

    private void fillHead(String title) {
        Element head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        document.title(title + " – Footnote");
        head.appendElement("link").attr("rel", "icon").attr("href", "/icon.svg");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "/style.css");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "/page.css");
    }

    private void addMasthead() {
        Element header = document.body().appendElement("header").addClass("masthead");
        Element name = header.appendElement("a").addClass("wordmark").attr("href", "/");
        name.text("Footnote").appendElement("sup").attr("aria-hidden", "true").text("1");
        Element nav = header.appendElement("nav").attr("aria-label", "Main");
        nav.appendElement("a").attr("href", "/").text("Ask");
        nav.appendElement("a").attr("href", "/articles").text("Articles");
    }
}
