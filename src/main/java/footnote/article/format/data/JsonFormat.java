package footnote.article.format.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import footnote.article.ArticleFacts;
import footnote.article.RawArticle;
import footnote.article.format.Fields;
import footnote.article.format.Format;
import footnote.article.format.Input;
import footnote.article.format.JsonFields;
import footnote.article.format.Ninjs;
import footnote.article.format.Output;
import footnote.article.format.page.Pages;
import footnote.fault.BadInputException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** JSON: an article, an array of articles, or an object that holds an array of articles. */
public final class JsonFormat implements Format {

    /** More than an article and what data sets say of it. */
    private static final int MAX_ARTICLE = 20_000_000;

    private static final String TOO_LARGE =
            "holds something larger than an article can be; many articles are best given as JSON Lines (.jsonl)";

    private static final int LOOKED_AT = 20;

    private final Pages pages;

    /** What is written in HTML is read by {@code pages}. */
    public JsonFormat(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        BoundedInput stream = new BoundedInput(input.stream(), MAX_ARTICLE, TOO_LARGE);
        try (JsonParser parser = JsonFields.JSON.createParser(stream)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                array(parser, stream, input, output);
            } else if (first == JsonToken.START_OBJECT) {
                object(JsonFields.JSON.readTree(parser), input, output);
            } else {
                throw new BadInputException("holds no articles: neither an object nor an array");
            }
        } catch (JsonProcessingException e) {
            throw new BadInputException("is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private void array(JsonParser parser, BoundedInput stream, Input input, Output output) throws IOException {
        int number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            stream.allow(MAX_ARTICLE);
            part(JsonFields.JSON.readTree(parser), ArticleFacts.NONE, ++number, input, output);
        }
        if (number == 0) {
            throw new BadInputException("is empty");
        }
    }

    private void object(JsonNode object, Input input, Output output) {
        Fields fields = JsonFields.of(object);
        JsonNode list = list(object);
        if (list == null) {
            String id = fields.id();
            if (id == null) {
                output.alone(input, () -> rough(object, fields));
            } else {
                output.part(input, "", id, () -> rough(object, fields));
            }
            return;
        }
        int number = 0;
        ArticleFacts feed = feed(object);
        for (JsonNode article : list) {
            part(article, feed, ++number, input, output);
        }
    }

    /** A story is a story, though its parts are lists of objects with texts. */
    private static @Nullable JsonNode list(JsonNode object) {
        if (Ninjs.is(object)) {
            return null;
        }
        for (JsonNode value : object) {
            if (value.isArray() && holdsArticle(value)) {
                return value;
            }
        }
        return null;
    }

    /** The first entries of a feed may be nothing but a picture. */
    private static boolean holdsArticle(JsonNode list) {
        return list.valueStream()
                .limit(LOOKED_AT)
                .anyMatch(entry -> entry.isObject() && JsonFields.of(entry).hasText());
    }

    /** A feed's name is that of the source of all that is in it. */
    private static ArticleFacts feed(JsonNode object) {
        return object.path("version").asText("").contains("jsonfeed.org")
                ? new ArticleFacts(null, JsonFields.text(object.path("title")), null, null, null)
                : ArticleFacts.NONE;
    }

    private RawArticle rough(JsonNode article, Fields fields) {
        Ninjs.refuseWithdrawn(article);
        return pages.article(fields);
    }

    private void part(JsonNode article, ArticleFacts feed, int number, Input input, Output output) {
        Fields fields = JsonFields.of(article);
        output.part(
                input,
                " article " + number,
                fields.id(),
                () -> rough(article, fields).or(feed));
    }
}
