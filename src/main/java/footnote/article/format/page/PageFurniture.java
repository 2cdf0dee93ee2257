package footnote.article.format.page;

import footnote.article.Cut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes out of a page what its markup says is not the article, and lists it. */
final class PageFurniture {

    private static final String NOT_TEXT =
            "script, style, noscript, template, svg, canvas, iframe, object, embed, select, textarea, button, input, head";

    /** Often longer than the article, and nothing else bears its names. */
    private static final String COOKIES = "cookie notice";

    private static final String COMMENTS = "comments";

    private static final String BESIDE = "beside the article";

    /** What elements are for, in the order of certainty. */
    private static final Map<String, String> BY_ELEMENT = new LinkedHashMap<>();

    /** What names of classes and ids say; each must be a word of the name. */
    private static final Map<String, Pattern> BY_NAME = new LinkedHashMap<>();

    static {
        BY_ELEMENT.put("nav, [role=navigation], [role=menu]", "navigation");
        BY_ELEMENT.put("dialog, [role=dialog], [role=alertdialog]", "dialog");
        BY_ELEMENT.put("footer, [role=contentinfo]", "footer");
        BY_ELEMENT.put("aside, [role=complementary]", BESIDE);
        BY_ELEMENT.put("form, [role=search]", "form");
        BY_ELEMENT.put("figcaption, figure:not(:has(table, blockquote, pre))", "picture caption");
        BY_ELEMENT.put("[role=banner], body > header, body > div > header", "page header");
        BY_ELEMENT.put("amp-ad, amp-embed, ins.adsbygoogle", "advertisement");
        BY_ELEMENT.put("blockquote.twitter-tweet, blockquote.instagram-media, .fb-post", "embedded post");
        name(COOKIES, "cookies?|consent|gdpr|cmp|onetrust|privacy-?banner");
        name("byline", "by-?line|dateline|timestamp|(?:post|entry|article)-(?:meta|date)|pub-?date");
        name("subscription", "newsletters?|subscri(?:be|ption)|sign-?up|paywall|regwall|inline-signup");
        name("sharing", "share(?:bar)?|sharing|social(?:s|-links)?|addthis|sharedaddy");
        name(COMMENTS, "comments?|disqus|respond|comment-(?:list|form|section)");
        name("advertisement", "ads?|advert(?:isement|orial)?s?|sponsor(?:ed)?|promo(?:tion)?s?|dfp|outbrain|taboola");
        name(
                "related articles",
                "related|recommend(?:ed|ations)|recirc(?:ulation)?|read-?more|more-(?:stories|news|from)|trending|popular"
                        + "|most-?read|teasers?|see-also|also-read|up-next|latest");
        name("navigation", "nav(?:bar|igation)?|menu|breadcrumbs?|pagination|pager|skip-link|toolbar|tabs|toc");
        name("tags", "tags?|tag-list|topics|categories|keywords|post-meta-tags");
        name(BESIDE, "sidebar|side-?bar|widgets?|rail|right-col");
        name("about the author", "author-(?:bio|box|info|card|description)|about-the-author|bio");
        name("footer", "footer|colophon|copyright|legal|disclaimer");
        name("page header", "site-header|masthead|topbar|top-bar|header-bar");
        name("picture caption", "caption|wp-caption-text|credit|photo-credit|image-credit|gallery|slideshow");
        name("popup", "modal|popup|overlay|lightbox|toast");
    }

    private static final List<String> REASONS = List.copyOf(BY_NAME.keySet());

    /** What readers write is never the article, and a cookie notice is often longer. */
    private static final Set<String> CERTAIN = Set.of(COOKIES, COMMENTS);

    /** Nothing that holds more than this share of the page's text is furniture, whatever it is called, cookie notices aside. */
    private static final double TOO_MUCH = 0.4;

    /** A list of cuts is for reading. */
    private static final int LONGEST = 300;

    /** A mark on more than this share of the prose is one of layout. */
    private static final double LAYOUT = 0.4;

    /** A paragraph of prose has this many words and few links. */
    private static final int PROSE_WORDS = 8;

    private static final double PROSE_LINKED = 0.3;

    private final Element body;
    private final SecondOpinion opinion;
    private final List<Cut> cuts;
    private final int all;

    /** Names return many times on a page. */
    private final Map<String, Integer> named = new HashMap<>();

    PageFurniture(Element body, SecondOpinion opinion, List<Cut> cuts) {
        this.body = body;
        this.opinion = opinion;
        this.cuts = cuts;
        this.all = body.text().length();
    }

    private static void name(String reason, String words) {
        BY_NAME.put(reason, Pattern.compile("(?i)(?:.*[_\\s-])?(?:" + words + ")(?:[_\\s-].*)?"));
    }

    /** Takes out what no reader of the page sees. */
    static void clearHidden(Element body, List<Cut> cuts) {
        body.select(NOT_TEXT).remove();
        for (Element element : body.select("[hidden], [style]")) {
            if (element.hasParent() && !element.equals(body) && HiddenText.is(element)) {
                cut(element, "hidden", cuts);
            }
        }
    }

    /** Takes out what is not the article, as far as its markup can be believed. */
    void clear() {
        Map<Element, String> marked = marked();
        Map<String, Integer> prose = new HashMap<>();
        marked.forEach((element, reason) -> prose.merge(reason, words(prose(element)), Integer::sum));
        double whole = words(prose(body));
        marked.forEach((element, reason) -> {
            boolean layout = prose.getOrDefault(reason, 0) > LAYOUT * whole;
            if (element.parents().contains(body) && isBelieved(element, reason, layout)) {
                cut(element, reason, cuts);
            }
        });
    }

    /** The elements that look like furniture, each with the first reason that holds. */
    private Map<Element, String> marked() {
        Map<Element, String> marked = new LinkedHashMap<>();
        BY_ELEMENT.forEach(
                (query, reason) -> body.select(query).forEach(element -> marked.putIfAbsent(element, reason)));
        for (Element element : body.select("[class], [id]")) {
            String reason = isPartOfText(element) ? null : reason(element);
            if (reason != null) {
                marked.putIfAbsent(element, reason);
            }
        }
        marked.remove(body);
        return marked;
    }

    /**
     * Whether an element is what its markup says.
     *
     * @param layout whether so much of the page's prose is marked alike that the mark says how it looks and not what it is
     */
    private boolean isBelieved(Element element, String reason, boolean layout) {
        if (CERTAIN.contains(reason)) {
            return true;
        }
        return element.text().length() <= TOO_MUCH * all
                && !isHeaded(element)
                && !isBox(element, reason)
                && !(layout && isArticle(prose(element)));
    }

    private static boolean isHeaded(Element element) {
        return element.selectFirst("h1") != null && !prose(element).isEmpty();
    }

    /** Whether an element is a box of facts within the article. */
    private boolean isBox(Element element, String reason) {
        return reason.equals(BESIDE)
                && element.closest("article, main") != null
                && reason(element) == null
                && !prose(element).isEmpty()
                && PageBlock.of(element).stream().allMatch(block -> block.linked() < PROSE_LINKED);
    }

    private boolean isArticle(List<String> prose) {
        return !prose.isEmpty() && 2 * prose.stream().filter(opinion::holds).count() >= prose.size();
    }

    private static List<String> prose(Element element) {
        return PageBlock.of(element).stream()
                .filter(block -> block.words() >= PROSE_WORDS && block.linked() < PROSE_LINKED)
                .map(PageBlock::text)
                .toList();
    }

    private static int words(List<String> prose) {
        return prose.stream().mapToInt(text -> text.split(" ").length).sum();
    }

    /** Paragraphs and headings carry names for their looks. */
    private static boolean isPartOfText(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "article", "main", "h1", "a", "em", "strong", "b", "i" -> true;
            default -> false;
        };
    }

    private @Nullable String reason(Element element) {
        List<String> names = new ArrayList<>(element.classNames());
        names.add(element.id());
        int first = names.stream()
                .mapToInt(name -> named.computeIfAbsent(name, PageFurniture::kind))
                .min()
                .orElseThrow();
        return first < REASONS.size() ? REASONS.get(first) : null;
    }

    /** The place of the first reason that a name bears out, as many as there are reasons where none does. */
    private static int kind(String name) {
        int kind = 0;
        for (Pattern pattern : BY_NAME.values()) {
            if (!name.isEmpty() && name.length() < 60 && pattern.matcher(name).matches()) {
                return kind;
            }
            kind++;
        }
        return kind;
    }

    private static void cut(Element element, String reason, List<Cut> cuts) {
        String text = element.text();
        if (!text.isBlank()) {
            String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            cuts.add(new Cut(PageText.line(element), shown, reason));
        }
        element.remove();
    }
}
