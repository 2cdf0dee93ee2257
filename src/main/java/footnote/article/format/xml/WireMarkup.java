package footnote.article.format.xml;

import java.util.Set;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jsoup.nodes.Document;

/** The text of agencies' markup, as HTML: pictures and editors' notes out, subheadings and tables as what they are. */
final class WireMarkup {

    private static final Set<String> LEFT_OUT =
            Set.of("media", "note", "media-caption", "media-producer", "script", "style", "figure", "iframe");

    private static final Set<String> INLINE = Set.of(
            "em",
            "strong",
            "b",
            "i",
            "u",
            "span",
            "q",
            "a",
            "lang",
            "chron",
            "city",
            "copyrite",
            "country",
            "event",
            "function",
            "location",
            "money",
            "num",
            "object.title",
            "org",
            "person",
            "postaddr",
            "pronounce",
            "region",
            "state",
            "sub",
            "sup",
            "virtloc",
            "frac",
            "frac-num",
            "frac-den",
            "name.given",
            "name.family");

    private static final Set<String> KEPT = Set.of(
            "p", "br", "table", "tr", "td", "th", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "pre");

    private WireMarkup() {}

    static String html(Element content) {
        org.jsoup.nodes.Element body = Document.createShell("").body();
        add(content, body);
        return body.html();
    }

    /** The words of an element and of what lies in it. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Content part : element.getContent()) {
            if (part instanceof Text words) {
                text.append(words.getText());
            } else if (part instanceof Element inner) {
                text.append(' ').append(text(inner)).append(' ');
            }
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static void add(Element from, org.jsoup.nodes.Element to) {
        for (Content part : from.getContent()) {
            if (part instanceof Text words) {
                to.appendText(words.getText());
            } else if (part instanceof Element inner && !LEFT_OUT.contains(inner.getName())) {
                add(inner, INLINE.contains(inner.getName()) ? to : to.appendElement(html(inner.getName())));
            }
        }
    }

    private static String html(String name) {
        if (KEPT.contains(name)) {
            return name;
        }
        return name.matches("hl[12]|h[56]") ? "h2" : "div";
    }
}
