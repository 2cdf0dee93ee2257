package footnote.article.format.archive;

import footnote.article.format.AnyFormat;
import footnote.article.format.Fields;
import footnote.article.format.FileType;
import footnote.article.format.Format;
import footnote.article.format.Input;
import footnote.article.format.Output;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Web archives, read record by record as they come. Taken are the pages and documents that a site answered with, each
 * under its address; pictures, scripts, data, redirects and pages of errors are left out without a word.
 */
public final class WarcFormat implements Format {

    /** An archive in an archive, and no deeper. */
    private static final int MAX_DEPTH = 4;

    private static final int OK = 200;

    /** What is read of a site; pictures, scripts and data are not. */
    private static final Set<FileType> DOCUMENTS = EnumSet.of(
            FileType.HTML,
            FileType.PDF,
            FileType.WORD,
            FileType.OLD_WORD,
            FileType.OPEN_DOCUMENT,
            FileType.RICH_TEXT,
            FileType.TEXT,
            FileType.MARKDOWN);

    private final AnyFormat inside;

    /** What a site answered with is read by {@code inside}. */
    public WarcFormat(AnyFormat inside) {
        this.inside = inside;
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        if (input.depth() >= MAX_DEPTH) {
            throw new BadInputException("is an archive too deep in other archives");
        }
        int pages = 0;
        try (WarcReader records = new WarcReader(input.stream())) {
            for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
                pages += record(next.get(), input, output) ? 1 : 0;
            }
        } catch (ParsingException | java.io.EOFException | IllegalArgumentException e) {
            throw new BadInputException(
                    pages == 0
                            ? "is not a readable web archive"
                            : "is a damaged web archive; what comes behind its page %,d was not read".formatted(pages),
                    e);
        }
        if (pages == 0) {
            throw new BadInputException("is a web archive without pages");
        }
    }

    /** Whether there was a page in it, readable or not. */
    private boolean record(WarcRecord record, Input input, Output output) throws IOException {
        if (!(record instanceof WarcTargetRecord target) || !isWeb(target.target())) {
            return false;
        }
        String name = input.name() + " " + target.target();
        try {
            @Nullable Page page = page(target);
            if (page == null) {
                return false;
            }
            Input inner = new Input(name, target.target(), page.body, input.depth() + 1);
            inside.read(inner, page.type, output);
        } catch (BadInputException e) {
            output.refused(name, String.valueOf(e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            output.refused(name, "is damaged in the web archive");
        }
        return true;
    }

    private record Page(String type, InputStream body) {}

    private static @Nullable Page page(WarcTargetRecord record) throws IOException {
        if (record instanceof WarcResponse response) {
            return isHttp(response) ? page(response.http()) : null;
        }
        boolean holdsText = record instanceof WarcResource || record instanceof WarcConversion;
        return holdsText ? page(record.contentType(), record.body().stream()) : null;
    }

    private static @Nullable Page page(HttpResponse http) throws IOException {
        return http.status() == OK ? page(http.contentType(), http.bodyDecoded().stream()) : null;
    }

    private static @Nullable Page page(MediaType type, InputStream body) {
        String name = type.base().toString().toLowerCase(Locale.ROOT);
        FileType kind = FileType.declared(name);
        return kind != null && DOCUMENTS.contains(kind) ? new Page(name, body) : null;
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().toString().equalsIgnoreCase("application/http");
    }

    /** What keeps sites away from crawlers is no page. */
    private static boolean isWeb(@Nullable String address) {
        if (Fields.webAddress(address) == null) {
            return false;
        }
        try {
            String path = URI.create(String.valueOf(address)).getPath();
            return !"/robots.txt".equals(path);
        } catch (IllegalArgumentException notWritten) {
            return true;
        }
    }
}
