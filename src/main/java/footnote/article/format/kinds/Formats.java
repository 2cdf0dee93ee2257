package footnote.article.format.kinds;

import footnote.article.ArticleFacts;
import footnote.article.ArticleReader;
import footnote.article.RawArticle;
import footnote.article.TextDecoder;
import footnote.article.format.ArticleSource;
import footnote.article.format.Fields;
import footnote.article.format.FileType;
import footnote.article.format.Format;
import footnote.article.format.Input;
import footnote.article.format.Output;
import footnote.article.format.ReadResult;
import footnote.article.format.archive.ArchiveFormat;
import footnote.article.format.archive.WarcFormat;
import footnote.article.format.data.JsonFormat;
import footnote.article.format.data.JsonLinesFormat;
import footnote.article.format.data.TableFormat;
import footnote.article.format.document.OfficeFormat;
import footnote.article.format.mail.MailFormat;
import footnote.article.format.mail.MboxFormat;
import footnote.article.format.page.MarkdownFormat;
import footnote.article.format.page.Pages;
import footnote.article.format.xml.XmlFormat;
import footnote.fault.BadInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads sources of any known format. What cannot be read is told with its reason, and the rest goes on. Nothing is
 * written or fetched on the way, and every size is bounded. Safe for use by several threads.
 */
public final class Formats {

    /** Pages carry far more markup than text. */
    private static final int MAX_PAGE = 10_000_000;

    /** Pictures and fonts included. */
    private static final int MAX_DOCUMENT = 60_000_000;

    private static final Pattern CLOSING_TAG = Pattern.compile("</[A-Za-z][\\w:.-]{0,40}>");

    /** An article on pages may name a tag or two. */
    private static final int MANY_TAGS = 4;

    private final ArticleReader reader = new ArticleReader();
    private final Pages pages = new Pages();
    private final Format json = new JsonFormat(pages);
    private final Format jsonLines = new JsonLinesFormat(pages);
    private final Format table = new TableFormat(pages);
    private final Format xml = new XmlFormat(pages);
    private final MailFormat mail = new MailFormat(pages);
    private final Format mbox = new MboxFormat(mail);
    private final Format warc = new WarcFormat(this::read);
    private final Format archive = new ArchiveFormat(this::read);

    /** Hands every article in the source, and every part that is none, to the receiver, in order. */
    public void read(ArticleSource source, Consumer<ReadResult> receiver) {
        Output output = new Output(reader, receiver);
        try (InputStream in = source.content().open()) {
            read(new Input(source.name(), source.origin(), in, 0), source.type(), output);
        } catch (BadInputException e) {
            output.refused(source.name(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            output.refused(source.name(), reason(e));
        }
    }

    private void read(Input input, @Nullable String type, Output output) throws IOException {
        BufferedInputStream in = new BufferedInputStream(input.stream());
        in.mark(FileType.HEAD + 1);
        byte[] head = in.readNBytes(FileType.HEAD);
        in.reset();
        FileType is = FileType.of(input.origin(), type, head);
        refuseOthers(is, input, head);
        format(is).read(new Input(input.name(), input.origin(), in, input.depth()), output);
    }

    private Format format(FileType type) {
        return switch (type) {
            case TEXT -> this::text;
            case MARKDOWN ->
                (input, output) -> {
                    String text = TextDecoder.decode(input.bytes(TextDecoder.MAX_BYTES));
                    output.alone(input, () -> new MarkdownFormat(pages).read(text));
                };
            case HTML ->
                (input, output) -> {
                    byte[] page = input.bytes(MAX_PAGE);
                    output.alone(input, () -> pages.read(page));
                };
            case PDF, WORD, OLD_WORD, OPEN_DOCUMENT, RICH_TEXT ->
                (input, output) -> {
                    byte[] document = input.bytes(MAX_DOCUMENT);
                    output.alone(input, () -> OfficeFormat.read(type, document));
                };
            case MAIL -> mail;
            case JSON -> json;
            case JSON_LINES -> jsonLines;
            case TABLE -> table;
            case XML -> xml;
            case MBOX -> mbox;
            case WARC -> warc;
            case ZIP, TAR, GZIP -> archive;
            case OTHER ->
                (input, output) -> {
                    throw new BadInputException(
                            "is of a kind that is not read (." + FileType.extension(input.origin()) + ")");
                };
        };
    }

    private static void refuseOthers(FileType is, Input input, byte[] head) {
        String begin = new String(head, StandardCharsets.ISO_8859_1);
        boolean named = !input.origin().contains("://");
        String kind = is == FileType.TEXT || is == FileType.OTHER
                ? UnreadableKinds.of(named ? FileType.extension(input.origin()) : "", begin)
                : null;
        if (kind != null) {
            throw new BadInputException("is " + kind + ", which is not read");
        }
    }

    /** A page may be called text; any other markup is refused, as its tags would be cited. */
    private void text(Input input, Output output) throws IOException {
        byte[] content = input.bytes(TextDecoder.MAX_BYTES);
        output.alone(input, () -> {
            String text = TextDecoder.decode(content);
            if (!isMarkup(text)) {
                return RawArticle.text(ArticleFacts.NONE, text);
            }
            if (Fields.isHtml(text)) {
                return pages.read(content);
            }
            throw new BadInputException("is text with tags of a kind that is not known");
        });
    }

    private static boolean isMarkup(String text) {
        long tags = CLOSING_TAG.matcher(text).results().limit(MANY_TAGS).count();
        return tags == MANY_TAGS || (tags > 0 && text.startsWith("<"));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "cannot be read: permission denied";
            case NoSuchFileException gone -> "is not there any more";
            default -> "cannot be read: " + e.getMessage();
        };
    }
}
