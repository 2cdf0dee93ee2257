package footnote.article.format.document;

import footnote.article.ArticleFacts;
import footnote.article.Block;
import footnote.article.Cut;
import footnote.article.RawArticle;
import footnote.article.TextDecoder;
import footnote.fault.BadInputException;
import footnote.text.Dates;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * PDF: its words by PDFBox, put in the order in which they are read. Headers, footers and numbers of pages are cut;
 * pages that are pictures are recognised where that can be done here.
 */
final class PdfFormat {

    private static final String DAMAGED = "is damaged, or not a document of the kind that its name says";

    /** So many pages that could not be read are named. */
    private static final int NAMED = 5;

    private PdfFormat() {}

    static RawArticle read(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            List<List<PdfLine>> pages = new ArrayList<>();
            int length = 0;
            List<Integer> unread = new ArrayList<>();
            for (List<PdfWord> words : PdfWords.of(document)) {
                List<PdfLine> lines =
                        words.isEmpty() ? scanned(document, pages.size(), unread) : PdfLayout.lines(words);
                length += lines.stream().mapToInt(line -> line.text().length()).sum();
                if (length > TextDecoder.MAX_BYTES) {
                    throw new BadInputException("holds more text than an article can have");
                }
                pages.add(lines);
            }
            List<Cut> cuts = new ArrayList<>();
            List<Block> paragraphs = PdfParagraphs.join(PdfMargins.without(pages, cuts));
            if (paragraphs.isEmpty()) {
                throw new BadInputException("holds no text" + (unread.isEmpty() ? "" : "; " + PdfScans.REMEDY));
            }
            RawArticle article = new RawArticle(facts(document.getDocumentInformation()), paragraphs, cuts);
            return unread.isEmpty() ? article : article.doubtful(unread(unread));
        } catch (InvalidPasswordException e) {
            throw new BadInputException("is protected by a password", e);
        } catch (BadInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BadInputException(DAMAGED, e);
        }
    }

    /** The lines of a page that has pictures and no words; none where it is empty, or cannot be read here. */
    private static List<PdfLine> scanned(PDDocument document, int page, List<Integer> unread) throws IOException {
        if (!hasPicture(document.getPage(page))) {
            return List.of();
        }
        PdfScans scans = PdfScans.installed();
        if (scans == null) {
            unread.add(page + 1);
            return List.of();
        }
        return scans.lines(document, page);
    }

    private static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        return resources != null && resources.getXObjectNames().iterator().hasNext();
    }

    private static String unread(List<Integer> pages) {
        String which = pages.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                + (pages.size() > NAMED ? " …" : "");
        return (pages.size() == 1 ? "page " : "pages ") + which + " held no text; " + PdfScans.REMEDY;
    }

    private static ArticleFacts facts(PDDocumentInformation information) {
        return new ArticleFacts(
                OfficeFormat.title(information.getTitle()), null, information.getAuthor(), day(information), null);
    }

    private static @Nullable LocalDate day(PDDocumentInformation information) {
        Calendar created = information.getCreationDate();
        return created == null
                ? Dates.ofField(information.getCustomMetadataValue("CreationDate"))
                        .orElse(null)
                : created.toInstant().atZone(created.getTimeZone().toZoneId()).toLocalDate();
    }
}
