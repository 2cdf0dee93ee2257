package footnote.article.format;

import footnote.article.Dates;
import footnote.article.Facts;
import footnote.article.Rough;
import footnote.fault.BadInputException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article whose parts have names, as in a data set: the names of the evaluation format and those that news data sets
 * commonly use, in order of preference.
 */
final class Fields {

    static final List<String> ID = List.of("id", "_id", "uuid", "guid", "article_id", "doc_id");
    static final List<String> TEXT = List.of(
            "text",
            "body",
            "content",
            "article",
            "maintext",
            "article_text",
            "full_text",
            "fulltext",
            "articleBody",
            "article_body",
            "body_text",
            "story",
            "document",
            "contents");
    private static final List<String> TITLE = List.of("title", "headline", "article_title", "name");
    private static final List<String> SOURCE = List.of(
            "source",
            "publication",
            "publisher",
            "outlet",
            "source_name",
            "site_name",
            "newspaper",
            "source_domain",
            "domain",
            "site");
    private static final List<String> AUTHOR = List.of("author", "authors", "byline", "creator", "writer");
    private static final List<String> PUBLISHED = List.of(
            "published",
            "date",
            "date_publish",
            "publish_date",
            "published_at",
            "publishedAt",
            "publication_date",
            "pub_date",
            "pubDate",
            "datePublished",
            "date_published",
            "published_date",
            "created_at",
            "timestamp",
            "year");
    private static final List<String> URL = List.of("url", "link", "web_url", "webUrl", "source_url", "article_url");

    /** Opening tags that only text in HTML has. */
    private static final Pattern MARKUP = Pattern.compile("(?i)<(?:p|br|div|h[1-6]|article|span|a)(?:\\s[^<>]*)?/?>");

    private final Lookup values;

    /** What stands in the first of these fields that is there and not blank. */
    @FunctionalInterface
    interface Lookup {
        @Nullable
        String first(List<String> names);
    }

    Fields(Lookup values) {
        this.values = values;
    }

    boolean hasText() {
        return values.first(TEXT) != null;
    }

    @Nullable
    String id() {
        return values.first(ID);
    }

    Rough rough(Pages pages) {
        String text = values.first(TEXT);
        if (text == null) {
            throw new BadInputException("has no field for its text, such as \"text\", \"body\" or \"content\"");
        }
        Facts facts = facts();
        return MARKUP.matcher(text).find() ? pages.fragment(facts, text) : Rough.text(facts, text);
    }

    Facts facts() {
        return new Facts(
                values.first(TITLE),
                values.first(SOURCE),
                values.first(AUTHOR),
                Dates.ofField(values.first(PUBLISHED)).orElse(null),
                webAddress(values.first(URL)));
    }

    static @Nullable String webAddress(@Nullable String url) {
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }
}
