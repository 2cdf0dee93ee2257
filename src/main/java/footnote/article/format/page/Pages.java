package footnote.article.format.page;

import footnote.article.ArticleFacts;
import footnote.article.RawArticle;
import footnote.article.TextDecoder;
import footnote.article.format.Fields;
import footnote.fault.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * HTML: saved pages and pieces of pages.
 *
 * <p>The main content is found by structure, in {@link PageText}, which says what it has cut and why; Readability is asked
 * for its opinion before prose is lost ({@link SecondOpinion}).
 */
public final class Pages {

    /** How many elements of a page may lie in each other. */
    private static final int MAX_DEPTH = 400;

    /** How much of a page is looked through for its encoding. */
    private static final int HEAD = 32_768;

    private static final Pattern DECLARED =
            Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})");

    /** A page as it was saved. */
    public RawArticle read(byte[] content) {
        if (content.length == 0) {
            throw new BadInputException("is empty");
        }
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(content), charset(content), "", parser());
            return read(ArticleFacts.NONE, page);
        } catch (IOException e) {
            throw new BadInputException("cannot be read: " + e.getMessage(), e);
        }
    }

    /** A page whose characters are known; what the page says of itself goes before {@code known}. */
    public RawArticle page(ArticleFacts known, String html) {
        return read(known, Jsoup.parse(html, "", parser()));
    }

    /**
     * An article whose parts have names.
     *
     * @throws BadInputException if it has no text
     */
    public RawArticle article(Fields fields) {
        String text = fields.text();
        ArticleFacts facts = fields.facts();
        RawArticle article = Fields.isHtml(text) ? fragment(facts, text) : RawArticle.text(facts, text);
        return article.dated(fields.published());
    }

    /** The text of an article in HTML, with nothing around it. */
    public RawArticle fragment(ArticleFacts facts, String html) {
        return PageText.of(Jsoup.parse(html, "", parser()), facts, false);
    }

    private static RawArticle read(ArticleFacts known, Document page) {
        ArticleFacts facts = new PageFacts(page).read().or(known);
        return PageText.of(page, facts, true);
    }

    /** A title that may have been written in HTML, as plain text. */
    public static String plain(String html) {
        return Jsoup.parse(html).text();
    }

    private static Parser parser() {
        return Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH);
    }

    /** {@code null} for a byte order mark, which goes before; else what the page declares and its bytes bear out. */
    private static @Nullable String charset(byte[] content) {
        byte[] head = java.util.Arrays.copyOf(content, Math.min(content.length, HEAD));
        Matcher declared = DECLARED.matcher(new String(head, java.nio.charset.StandardCharsets.ISO_8859_1));
        boolean marked = content.length > 2 && (content[0] & 0xFF) >= 0xEF && (content[1] & 0xFF) >= 0xBB;
        if (marked) {
            return null;
        }
        return declared.find() && isKnown(declared.group(1))
                ? TextDecoder.charset(content, Charset.forName(declared.group(1)))
                        .name()
                : TextDecoder.charset(content).name();
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }
}
