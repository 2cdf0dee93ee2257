package footnote.article.format;

import footnote.article.ArticleReader;
import footnote.article.Facts;
import footnote.article.Rough;
import footnote.article.TextDecoder;
import footnote.fault.BadInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;
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

    private final ArticleReader reader = new ArticleReader();
    private final Pages pages = new Pages();
    private final Format json = new JsonFormat(pages);
    private final Format jsonLines = new JsonLinesFormat(pages);
    private final Format table = new TableFormat(pages);
    private final Format feed = new FeedFormat(pages);
    private final Format mail = new MailFormat(pages);
    private final Format archive = new ArchiveFormat(this);

    /** Hands every article in the source, and every part that is none, to the receiver, in order. */
    public void read(Source source, Consumer<Reading> receiver) {
        Output output = new Output(reader, receiver);
        try (InputStream in = source.content().open()) {
            read(new Input(source.name(), source.origin(), in, 0), source.type(), output);
        } catch (BadInputException e) {
            output.refused(source.name(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            output.refused(source.name(), reason(e));
        }
    }

    void read(Input input, @Nullable String type, Output output) throws IOException {
        BufferedInputStream in = new BufferedInputStream(input.stream());
        in.mark(FileType.HEAD + 1);
        byte[] head = in.readNBytes(FileType.HEAD);
        in.reset();
        FileType is = FileType.of(input.origin(), type, head);
        format(is).read(new Input(input.name(), input.origin(), in, input.depth()), output);
    }

    private Format format(FileType type) {
        return switch (type) {
            case TEXT -> Formats::text;
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
            case FEED -> feed;
            case ZIP, TAR, GZIP -> archive;
            case OTHER ->
                (input, output) -> {
                    throw new BadInputException(
                            "is of a kind that is not read (." + FileType.extension(input.origin()) + ")");
                };
        };
    }

    private static void text(Input input, Output output) throws IOException {
        byte[] content = input.bytes(TextDecoder.MAX_BYTES);
        output.alone(input, () -> Rough.text(Facts.NONE, TextDecoder.decode(content)));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "cannot be read: permission denied";
            case NoSuchFileException gone -> "is not there any more";
            default -> "cannot be read: " + e.getMessage();
        };
    }
}
