package footnote.article.format.page;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the part of a page that holds its prose. */
final class MainPart {

    /** A paragraph of prose has this many words and few links; a teaser's headline has not. */
    private static final int PROSE_WORDS = 10;

    private static final double PROSE_LINKED = 0.3;

    /** One part holds the article when nearly all prose is in it: what is not would be lost. */
    private static final double NEARLY_ALL = 0.9;

    /** Of several articles on a page, one is the page's when it has this share of the prose. */
    private static final double MOST = 0.5;

    /** So many others alike are no coincidence. */
    private static final int MANY = 3;

    /** A story has this many paragraphs. */
    private static final int STORY = 3;

    private final IdentityHashMap<Element, Integer> lengths = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Integer> paragraphs = new IdentityHashMap<>();
    private final Element body;

    private MainPart(Element body) {
        this.body = body;
        PageBlock.of(body).stream().filter(MainPart::isProse).forEach(this::count);
    }

    static boolean isProse(PageBlock block) {
        return block.words() >= PROSE_WORDS && block.linked() < PROSE_LINKED;
    }

    private void count(PageBlock block) {
        for (Element at = block.element(); at != null; at = at.parent()) {
            lengths.merge(at, block.text().length(), Integer::sum);
            paragraphs.merge(at, 1, Integer::sum);
        }
    }

    /** The smallest element in which the article is as its markup says or, where that says nothing, nearly all prose. */
    static Element of(Element body) {
        MainPart part = new MainPart(body);
        Element marked = part.best("[itemprop=articleBody], article, [role=article]");
        if (marked != null) {
            return marked;
        }
        Element main = part.best("main, [role=main]");
        if (main != null) {
            return main;
        }
        Element headed = part.headed();
        return headed != null ? headed : part.descend(body);
    }

    /** What stands under the page's headline and has enough prose to be an article: readers' words are often longer. */
    private @Nullable Element headed() {
        if (body.select("h1").size() != 1) {
            return null;
        }
        Element at = body.expectFirst("h1").parent();
        while (at != null && !at.equals(body) && paragraphs.getOrDefault(at, 0) < STORY) {
            at = at.parent();
        }
        return at == null || at.equals(body) ? null : at;
    }

    /** Whether an element, or one that it lies in, is built like several beside it, as readers' comments are. */
    static boolean isOneOfMany(Element element) {
        for (Element at = element; at.parent() != null; at = at.parent()) {
            String built = built(at);
            boolean many = at.childrenSize() > 1
                    && at.siblingElements().stream()
                                    .filter(other -> built(other).equals(built))
                                    .count()
                            >= MANY;
            if (many) {
                return true;
            }
        }
        return false;
    }

    private static String built(Element element) {
        return element.normalName()
                + element.children().stream().map(Element::normalName).toList();
    }

    /** Whether an element is the part, or lies in it. */
    static boolean holds(Element part, Element element) {
        return element.equals(part) || element.parents().contains(part);
    }

    /** Of those that fit, the one with most prose; of those that lie in each other with the same, the outer one. */
    private @Nullable Element best(String query) {
        Element best = null;
        for (Element element : body.select(query)) {
            if (best == null || length(element) > length(best)) {
                best = element;
            }
        }
        return best != null && length(best) > 0 && length(best) >= MOST * length(body) ? best : null;
    }

    private Element descend(Element from) {
        for (Element child : from.children()) {
            if (length(child) > 0 && length(child) >= NEARLY_ALL * length(from) && child.childrenSize() > 0) {
                return descend(child);
            }
        }
        return from;
    }

    private int length(Element element) {
        return lengths.getOrDefault(element, 0);
    }
}
