package footnote.article.format;

import footnote.article.Cut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes out of a page what its markup says is not the article, and lists it. */
final class PageFurniture {

    private static final String NOT_TEXT =
            "script, style, noscript, template, svg, canvas, iframe, object, embed, select, textarea, button, input, head";

    private static final String HIDDEN =
            "[hidden], [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";

    /** Often longer than the article, and nothing else bears its names. */
    private static final String COOKIES = "cookie notice";

    /** What elements are for, in the order of certainty. */
    private static final Map<String, String> BY_ELEMENT = new LinkedHashMap<>();

    /** What names of classes and ids say; each must be a word of the name. */
    private static final Map<String, Pattern> BY_NAME = new LinkedHashMap<>();

    static {
        BY_ELEMENT.put("nav, [role=navigation], [role=menu]", "navigation");
        BY_ELEMENT.put("dialog, [role=dialog], [role=alertdialog]", "dialog");
        BY_ELEMENT.put("footer, [role=contentinfo]", "footer");
        BY_ELEMENT.put("aside, [role=complementary]", "beside the article");
        BY_ELEMENT.put("form, [role=search]", "form");
        BY_ELEMENT.put("figure, figcaption", "picture caption");
        BY_ELEMENT.put("[role=banner], body > header, body > div > header", "page header");
        BY_ELEMENT.put("amp-ad, amp-embed, ins.adsbygoogle", "advertisement");
        BY_ELEMENT.put("blockquote.twitter-tweet, blockquote.instagram-media, .fb-post", "embedded post");
        name(COOKIES, "cookies?|consent|gdpr|cmp|onetrust|privacy-?banner");
        name("byline", "by-?line|dateline|timestamp|(?:post|entry|article)-(?:meta|date)|pub-?date");
        name("subscription", "newsletters?|subscri(?:be|ption)|sign-?up|paywall|regwall|inline-signup");
        name("sharing", "share(?:bar)?|sharing|social(?:s|-links)?|addthis|sharedaddy");
        name("comments", "comments?|disqus|respond|comment-(?:list|form|section)");
        name("advertisement", "ads?|advert(?:isement|orial)?s?|sponsor(?:ed)?|promo(?:tion)?s?|dfp|outbrain|taboola");
        name(
                "related articles",
                "related|recommend(?:ed|ations)|recirc(?:ulation)?|read-?more|more-(?:stories|news|from)|trending|popular"
                        + "|most-?read|teasers?|see-also|also-read|up-next|latest");
        name("navigation", "nav(?:bar|igation)?|menu|breadcrumbs?|pagination|pager|skip-link|toolbar|tabs|toc");
        name("tags", "tags?|tag-list|topics|categories|keywords|post-meta-tags");
        name("beside the article", "sidebar|side-?bar|widgets?|rail|right-col");
        name("about the author", "author-(?:bio|box|info|card|description)|about-the-author|bio");
        name("footer", "footer|colophon|copyright|legal|disclaimer");
        name("page header", "site-header|masthead|topbar|top-bar|header-bar");
        name("picture caption", "caption|wp-caption-text|credit|photo-credit|image-credit|gallery|slideshow");
        name("popup", "modal|popup|overlay|lightbox|toast");
    }

    /** Nothing that holds more than this share of the page's text is furniture, whatever it is called, cookie notices aside. */
    private static final double TOO_MUCH = 0.4;

    /** A list of cuts is for reading. */
    private static final int LONGEST = 300;

    private final Element body;
    private final List<Cut> cuts;
    private final int all;

    PageFurniture(Element body, List<Cut> cuts) {
        this.body = body;
        this.cuts = cuts;
        this.all = body.text().length();
    }

    private static void name(String reason, String words) {
        BY_NAME.put(reason, Pattern.compile("(?i)(?:.*[_\\s-])?(?:" + words + ")(?:[_\\s-].*)?"));
    }

    /** What no reader of the page sees. */
    void clearHidden() {
        body.select(NOT_TEXT).remove();
        remove(HIDDEN, "hidden");
    }

    void clear() {
        BY_ELEMENT.forEach(this::remove);
        for (Element element : new ArrayList<>(body.select("[class], [id]"))) {
            if (!element.equals(body) && element.hasParent() && !isPartOfText(element)) {
                String reason = reason(element);
                if (reason != null) {
                    remove(element, reason);
                }
            }
        }
    }

    /** Paragraphs and headings carry names for their looks. */
    private static boolean isPartOfText(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "article", "main", "h1", "a", "em", "strong", "b", "i" -> true;
            default -> false;
        };
    }

    private static @Nullable String reason(Element element) {
        List<String> names = new ArrayList<>(element.classNames());
        names.add(element.id());
        for (Map.Entry<String, Pattern> kind : BY_NAME.entrySet()) {
            for (String name : names) {
                if (!name.isEmpty()
                        && name.length() < 60
                        && kind.getValue().matcher(name).matches()) {
                    return kind.getKey();
                }
            }
        }
        return null;
    }

    private void remove(String query, String reason) {
        for (Element element : new ArrayList<>(body.select(query))) {
            if (element.hasParent() && !element.equals(body)) {
                remove(element, reason);
            }
        }
    }

    private void remove(Element element, String reason) {
        String text = element.text();
        if (text.length() > TOO_MUCH * all && !reason.equals(COOKIES)) {
            return;
        }
        if (!text.isBlank()) {
            String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            cuts.add(new Cut(PageText.line(element), shown, reason));
        }
        element.remove();
    }
}
