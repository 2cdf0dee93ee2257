package footnote.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Source, author, day and language of an article and the page of a quote, as far as they are known. */
final class Byline {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Byline() {}

    /** Appends a line with what is known, or nothing where nothing is. */
    static void append(
            Element parent, @Nullable String source, @Nullable String author, @Nullable LocalDate published) {
        append(parent, source, author, published, null);
    }

    /** The same with what else there is to say, such as the language or the page; {@code null} for nothing. */
    static void append(
            Element parent,
            @Nullable String source,
            @Nullable String author,
            @Nullable LocalDate published,
            @Nullable String more) {
        if (source == null && author == null && published == null && more == null) {
            return;
        }
        Element line = parent.appendElement("p").addClass("byline");
        if (source != null) {
            part(line, "bdi", source);
        }
        if (author != null) {
            part(line, "bdi", author);
        }
        if (published != null) {
            part(line, "time", DAY.format(published)).attr("datetime", published.toString());
        }
        if (more != null) {
            part(line, "span", more);
        }
    }

    /** The name of a language that is given by its code. */
    static @Nullable String language(@Nullable String code) {
        return code == null ? null : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private static Element part(Element line, String tag, String text) {
        if (line.childrenSize() > 0) {
            line.appendText(" · ");
        }
        return line.appendElement(tag).text(text);
    }
}
