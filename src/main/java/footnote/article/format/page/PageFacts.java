package footnote.article.format.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import footnote.article.ArticleFacts;
import footnote.article.format.Fields;
import footnote.article.format.JsonFields;
import footnote.text.Dates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article: in JSON-LD, OpenGraph, {@code meta}, {@code time}, and its headline. */
final class PageFacts {

    private static final int MAX_DEPTH = 5;

    /** Elements that hold nothing but a date. */
    private static final String DATES =
            ".date, .pubdate, .pub-date, .post-date, .entry-date, .article-date, .published, .publish-date";

    private static final String[] META_DATES = {
        "article:published_time",
        "date",
        "pubdate",
        "publish-date",
        "dc.date",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date"
    };

    private final Document page;
    private final Dates.Order order;

    PageFacts(Document page) {
        this.page = page;
        this.order = Dates.Order.of(page.select("html[lang]").attr("lang"));
    }

    ArticleFacts read() {
        ArticleFacts stated = linkedData().map(this::facts).orElse(ArticleFacts.NONE);
        ArticleFacts facts = stated.or(meta()).or(visible());
        return withoutSource(facts);
    }

    /** The text of the article, where the page's data holds it. */
    Optional<String> body() {
        return linkedData().map(node -> JsonFields.text(node.path("articleBody")));
    }

    private Optional<JsonNode> linkedData() {
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> parsed(script.data()))
                .flatMap(node -> article(node, 0).stream())
                .findFirst();
    }

    /** Many sites write it by hand; what is no JSON says nothing. */
    private static JsonNode parsed(String data) {
        try {
            return JsonFields.JSON.readTree(data);
        } catch (JsonProcessingException notJson) {
            return JsonFields.JSON.missingNode();
        }
    }

    private static Optional<JsonNode> article(JsonNode node, int depth) {
        if (node.isObject() && isArticle(node.path("@type"))) {
            return Optional.of(node);
        }
        if (depth == MAX_DEPTH || !node.isContainerNode()) {
            return Optional.empty();
        }
        return node.valueStream()
                .flatMap(value -> article(value, depth + 1).stream())
                .findFirst();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(PageFacts::isArticle);
        }
        String name = type.asText("");
        return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
    }

    private ArticleFacts facts(JsonNode node) {
        String address = JsonFields.text(node.path("url"));
        JsonNode main = node.path("mainEntityOfPage");
        return new ArticleFacts(
                JsonFields.text(node.path("headline")),
                JsonFields.text(node.path("publisher")),
                author(JsonFields.text(node.path("author"))),
                Dates.ofField(JsonFields.text(node.path("datePublished")), order)
                        .orElse(null),
                Fields.webAddress(
                        address != null ? address : JsonFields.text(main.isObject() ? main.path("@id") : main)));
    }

    private ArticleFacts meta() {
        Map<String, String> stated = metaElements();
        return new ArticleFacts(
                first(stated, "og:title", "twitter:title", "dc.title"),
                first(stated, "og:site_name", "application-name"),
                author(first(stated, "author", "article:author", "dc.creator", "parsely-author", "sailthru.author")),
                Dates.ofField(first(stated, META_DATES), order).orElse(null),
                Fields.webAddress(Objects.requireNonNullElse(
                        first(stated, "og:url"),
                        page.select("link[rel=canonical]").attr("href"))));
    }

    /** What the page's {@code meta} elements say, by name in small letters; of several of a name, the first. */
    private Map<String, String> metaElements() {
        Map<String, String> contents = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            for (String attribute : List.of("property", "name")) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                contents.putIfAbsent(name, meta.attr("content"));
            }
        }
        return contents;
    }

    private static @Nullable String first(Map<String, String> contents, String... names) {
        return Stream.of(names)
                .map(name -> contents.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    private ArticleFacts visible() {
        return new ArticleFacts(
                headline(), null, author(first("[rel=author], [itemprop=author], .byline-name, .byline")), day(), null);
    }

    private @Nullable String headline() {
        String headline = first("[itemprop=headline], article h1");
        Element only = page.select("h1").size() == 1 ? page.selectFirst("h1") : null;
        return headline != null ? headline : only != null ? only.text() : page.title();
    }

    private @Nullable LocalDate day() {
        return Stream.of(
                        page.select("[itemprop=datePublished]").attr("datetime"),
                        page.select("[itemprop=datePublished]").attr("content"),
                        page.select("article time[datetime]").attr("datetime"),
                        page.select("time[datetime]").attr("datetime"),
                        page.select("article time").text(),
                        page.select("time").text(),
                        page.select(DATES).text())
                .flatMap(value -> Dates.ofField(value.strip(), order).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String first(String query) {
        Element element = page.selectFirst(query);
        return element == null || element.text().isBlank() ? null : element.text();
    }

    /** Some name a page about the author, and some begin with "By". */
    private static @Nullable String author(@Nullable String author) {
        if (author == null || author.matches("(?i)https?:.*") || author.length() > 200) {
            return null;
        }
        return author.replaceFirst("(?i)^by:?\\s+", "");
    }

    /** Titles end with the name of the site where they are made for search engines. */
    private static ArticleFacts withoutSource(ArticleFacts facts) {
        String title = facts.title();
        String source = facts.source();
        if (title == null || source == null) {
            return facts;
        }
        String plain = title.replaceFirst("\\s*[|–—-]\\s*" + java.util.regex.Pattern.quote(source) + "$", "");
        return plain.isBlank()
                ? facts
                : new ArticleFacts(plain, source, facts.author(), facts.published(), facts.url());
    }
}
