package footnote.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDF files whose lines stand where a test wants them. */
public final class DrawnPdf {

    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    /**
     * A line.
     *
     * @param x where it begins, in points from the left
     * @param y where it stands, in points from the foot
     * @param size height of its letters
     */
    public record Line(double x, double y, double size, String text) {}

    private DrawnPdf() {}

    /** A file of these pages, its lines drawn in this order. */
    public static byte[] of(List<List<Line>> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (List<Line> page : pages) {
                PDPage sheet = new PDPage();
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    for (Line line : page) {
                        content.beginText();
                        content.setFont(FONT, (float) line.size);
                        content.newLineAtOffset((float) line.x, (float) line.y);
                        content.showText(line.text);
                        content.endText();
                    }
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** Lines under one another, in letters of 10 points. */
    public static List<Line> column(double x, double top, List<String> lines) {
        List<Line> column = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            column.add(new Line(x, top - i * 13, 10, lines.get(i)));
        }
        return column;
    }

    /** How wide words are in letters of 10 points. */
    public static double width(String words) throws IOException {
        return FONT.getStringWidth(words) / 100;
    }
}
