package footnote.article.format.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of each page and where they stand, in the order in which they are drawn. */
final class PdfWords extends PDFTextStripper {

    /** More words no page has that is for reading. */
    private static final int MOST = 50_000;

    private final List<PdfWord> words = new ArrayList<>();

    private PdfWords() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    static List<List<PdfWord>> of(PDDocument document) throws IOException {
        List<List<PdfWord>> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PdfWords stripper = new PdfWords();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.writeText(document, Writer.nullWriter());
            pages.add(stripper.words);
        }
        return pages;
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        if (text.isBlank() || letters.isEmpty() || words.size() >= MOST) {
            return;
        }
        TextPosition first = letters.getFirst();
        TextPosition last = letters.getLast();
        words.add(new PdfWord(
                text,
                Math.min(first.getXDirAdj(), last.getXDirAdj()),
                Math.max(first.getXDirAdj() + first.getWidthDirAdj(), last.getXDirAdj() + last.getWidthDirAdj()),
                first.getYDirAdj(),
                Math.max(1, first.getFontSizeInPt())));
    }
}
