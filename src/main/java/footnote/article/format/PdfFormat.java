package footnote.article.format;

import footnote.article.ArticleFacts;
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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** PDF: its words by PDFBox, put in the order in which they are read. Headers, footers and numbers of pages are cut. */
final class PdfFormat {

    private static final String DAMAGED = "is damaged, or not a document of the kind that its name says";

    private PdfFormat() {}

    static RawArticle read(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            List<List<PdfLine>> pages = new ArrayList<>();
            int length = 0;
            for (List<PdfWord> words : PdfWords.of(document)) {
                List<PdfLine> lines = PdfLayout.lines(words);
                length += lines.stream().mapToInt(line -> line.text().length()).sum();
                if (length > TextDecoder.MAX_BYTES) {
                    throw new BadInputException("holds more text than an article can have");
                }
                pages.add(lines);
            }
            List<Cut> cuts = new ArrayList<>();
            String text = PdfParagraphs.join(PdfMargins.without(pages, cuts));
            if (text.isBlank()) {
                throw new BadInputException(
                        "holds no text; words in scanned pages and pictures must be recognised (OCR) first");
            }
            return RawArticle.text(facts(document.getDocumentInformation()), text)
                    .cutting(cuts);
        } catch (InvalidPasswordException e) {
            throw new BadInputException("is protected by a password", e);
        } catch (BadInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BadInputException(DAMAGED, e);
        }
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
