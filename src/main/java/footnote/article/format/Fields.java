package footnote.article.format;

import footnote.article.ArticleFacts;
import footnote.fault.BadInputException;
import footnote.text.Dates;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article whose parts have names, as in a data set: the names of the evaluation format and those that news data sets
 * commonly use, in order of preference.
 */
public final class Fields {

    static final List<String> ID = List.of("id", "_id", "uuid", "guid", "article_id", "doc_id", "uri");
    /** Names of the field that holds the text, the likeliest first. */
    public static final List<String> TEXT = List.of(
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
            "contents",
            "content_html",
            "content_text",
            "body_xhtml",
            "body_html",
            "texto",
            "texte",
            "testo",
            "текст",
            "treść",
            "正文",
            "inhalt",
            "contenido",
            "contenu",
            "contenuto",
            "conteúdo",
            "содержание",
            "artikel",
            "artikeltext",
            "artículo",
            "articolo",
            "статья",
            "corps",
            "cuerpo",
            "volltext");

    private static final List<String> TITLE = List.of(
            "title",
            "headline",
            "article_title",
            "name",
            "titel",
            "titre",
            "título",
            "titulo",
            "titolo",
            "заголовок",
            "tytuł",
            "überschrift",
            "schlagzeile",
            "titular",
            "название",
            "标题");
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
            "site",
            "copyrightholder",
            "quelle",
            "fuente",
            "fonte",
            "источник",
            "zeitung",
            "medium",
            "journal",
            "periódico",
            "giornale",
            "издание");
    private static final List<String> AUTHOR = List.of(
            "author",
            "authors",
            "byline",
            "creator",
            "writer",
            "autor",
            "autorin",
            "autora",
            "auteur",
            "autore",
            "автор",
            "verfasser",
            "作者");
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
            "firstcreated",
            "versioncreated",
            "created_at",
            "timestamp",
            "year",
            "versionCreated",
            "firstCreated",
            "datum",
            "veröffentlicht",
            "fecha",
            "fecha_publicacion",
            "fecha de publicación",
            "date de publication",
            "date_publication",
            "publié",
            "data",
            "data di pubblicazione",
            "data de publicação",
            "дата",
            "дата публикации",
            "data publikacji",
            "日期");
    private static final List<String> URL = List.of(
            "url",
            "link",
            "web_url",
            "webUrl",
            "source_url",
            "article_url",
            "adresse",
            "enlace",
            "lien",
            "ссылка",
            "indirizzo",
            "endereço");

    /** Opening tags that only text in HTML has. */
    private static final Pattern MARKUP = Pattern.compile("(?i)<(?:p|br|div|h[1-6]|article|span|a)(?:\\s[^<>]*)?/?>");

    private final Lookup values;

    /** What stands in the first of these fields that is there and not blank. */
    @FunctionalInterface
    public interface Lookup {
        @Nullable
        String first(List<String> names);
    }

    /** An article whose fields are found so. */
    public Fields(Lookup values) {
        this.values = values;
    }

    /** Whether there is a text, and so an article. */
    public boolean hasText() {
        return values.first(TEXT) != null;
    }

    /** What names it among the others; {@code null} where nothing does. */
    public @Nullable String id() {
        return values.first(ID);
    }

    /**
     * Its text, which may be written in HTML.
     *
     * @throws BadInputException if no field holds one
     */
    public String text() {
        String text = values.first(TEXT);
        if (text == null) {
            throw new BadInputException("has no field for its text, such as \"text\", \"body\" or \"content\"");
        }
        return text;
    }

    /** When it was published, as it is written there; {@code null} where that is not said. */
    public @Nullable String published() {
        return values.first(PUBLISHED);
    }

    /** What is told of it beside its text. */
    public ArticleFacts facts() {
        return new ArticleFacts(
                values.first(TITLE),
                values.first(SOURCE),
                values.first(AUTHOR),
                Dates.ofField(values.first(PUBLISHED)).orElse(null),
                webAddress(values.first(URL)));
    }

    /** Whether a text has tags that only HTML has. */
    public static boolean isHtml(String text) {
        return MARKUP.matcher(text).find();
    }

    /** The address, where it is one of the web; else {@code null}. */
    public static @Nullable String webAddress(@Nullable String url) {
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }
}
