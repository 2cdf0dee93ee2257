package footnote.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.article.Article;
import footnote.collection.ingest.ArticleIds;
import footnote.fault.BadInputException;
import footnote.web.http.JsonBody;
import footnote.web.http.Links;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the JSON body of an article, strictly. */
public final class ArticleBody {

    /** The longest text that is taken, each character escaped, and the rest. */
    public static final int MAX_BYTES = 6 * 1024 * 1024;

    /** Larger than any news article, as for files. */
    private static final int MAX_TEXT = 2_000_000;

    private static final int MAX_LINE = 1_000;
    private static final int MAX_ID = 200;

    private static final Set<String> FIELDS = Set.of("id", "title", "source", "author", "published", "url", "text");

    /** No blanks and nothing invisible, which would make two ids look the same; not "." or "..", which are no links. */
    private static final Pattern ID = Pattern.compile("(?!\\.{1,2}$)[^\\s\\p{C}\\p{Z}]+");

    private ArticleBody() {}

    static Article read(String body) {
        JsonNode json = JsonBody.parse(body, "text");
        JsonBody.allowOnly(json, FIELDS, "The body");
        String text = text(json);
        String url = url(json);
        String id = id(json);
        return new Article(
                id == null ? ArticleIds.unnamed(url, text) : id,
                JsonBody.line(json, "title", MAX_LINE),
                JsonBody.line(json, "source", MAX_LINE),
                JsonBody.line(json, "author", MAX_LINE),
                published(json),
                url,
                text);
    }

    private static String text(JsonNode json) {
        String text = JsonBody.text(json, "text");
        if (text.length() > MAX_TEXT) {
            throw new BadInputException("The field \"text\" may have at most %,d characters.".formatted(MAX_TEXT));
        }
        return text;
    }

    private static @Nullable String url(JsonNode json) {
        String url = JsonBody.line(json, "url", MAX_LINE);
        if (url != null && !Links.isWeb(url)) {
            throw new BadInputException("The field \"url\" must be an address that begins with http:// or https://.");
        }
        return url;
    }

    private static @Nullable String id(JsonNode json) {
        if (!json.hasNonNull("id")) {
            return null;
        }
        String id = JsonBody.text(json, "id");
        if (id.length() > MAX_ID || !ID.matcher(id).matches()) {
            throw new BadInputException(
                    "The field \"id\" must be 1 to %d characters without blanks.".formatted(MAX_ID));
        }
        return id;
    }

    private static @Nullable LocalDate published(JsonNode json) {
        String day = JsonBody.line(json, "published", MAX_LINE);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new BadInputException("The field \"published\" must be a day like 2026-03-05.", e);
        }
    }
}
