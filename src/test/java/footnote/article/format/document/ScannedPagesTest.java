package footnote.article.format.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.format.kinds.Readings;
import footnote.fault.BadInputException;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** PDF whose pages are pictures. What needs Tesseract is left out where it is not installed, and the report says so. */
final class ScannedPagesTest {

    private static final List<String> STORY = List.of(
            "The ferry to Norland sank on Monday",
            "morning in heavy seas. All 48 passen-",
            "gers were saved by fishing boats.",
            "",
            "The captain, Ada Marsh, said that a",
            "hatch had been left open.");

    @Test
    void areReadWhereTesseractIs() throws IOException {
        Assumptions.assumeTrue(PdfScans.installed() != null, "tesseract is not installed");

        assertEquals(
                "The ferry to Norland sank on Monday morning in heavy seas. All 48 passengers were saved by fishing"
                        + " boats.\n\nThe captain, Ada Marsh, said that a hatch had been left open.",
                text(pdf(List.of(), STORY)));
    }

    @Test
    void standAmongOthersInTheOrderOfPages() throws IOException {
        Assumptions.assumeTrue(PdfScans.installed() != null, "tesseract is not installed");

        String text = text(pdf(List.of("Printed words come first."), STORY));

        assertTrue(text.indexOf("Printed words") < text.indexOf("The ferry"), text);
        assertTrue(text.contains("48 passengers"), text);
    }

    @Test
    void saysThatAPictureHasNoText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                BufferedImage scan = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
                stream.drawImage(LosslessFactory.createFromImage(document, scan), 50, 50);
            }
            document.save(bytes);
        }
        String remedy = PdfScans.installed() == null ? "; " + PdfScans.REMEDY : ""; // else it was looked for
        assertEquals(
                List.of("scan.pdf holds no text" + remedy),
                Readings.refusals(Readings.of("scan.pdf", bytes.toByteArray())));
    }

    @Test
    void areToldWhereTesseractIsNot() throws IOException {
        Assumptions.assumeTrue(PdfScans.installed() == null, "tesseract is installed");

        byte[] some = pdf(List.of("Printed words come first."), STORY);
        assertTrue(String.valueOf(PdfFormat.read(some).doubt()).contains("page 2 held no text"));
        BadInputException refused = assertThrows(BadInputException.class, () -> PdfFormat.read(pdf(List.of(), STORY)));
        assertTrue(String.valueOf(refused.getMessage()).contains("tesseract"), refused.getMessage());
    }

    @Test
    void withoutPicturesAreEmpty() throws IOException {
        BadInputException refused =
                assertThrows(BadInputException.class, () -> PdfFormat.read(pdf(List.of(), List.of())));

        assertEquals("holds no text", refused.getMessage());
    }

    private static String text(byte[] pdf) {
        return PdfFormat.read(pdf).blocks().stream().map(block -> block.text()).collect(Collectors.joining("\n\n"));
    }

    /** A page of words, and one that is a picture of words; each only where there are words. */
    private static byte[] pdf(List<String> printed, List<String> scanned) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            if (!printed.isEmpty() || scanned.isEmpty()) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (String line : printed) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                        content.newLineAtOffset(60, 700);
                        content.showText(line);
                        content.endText();
                    }
                }
            }
            if (!scanned.isEmpty()) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, picture(scanned)), 36, 396, 540, 360);
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage picture(List<String> lines) {
        BufferedImage image = new BufferedImage(1800, 1200, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1800, 1200);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 60));
        for (int i = 0; i < lines.size(); i++) {
            graphics.drawString(lines.get(i), 100, 150 + i * 90);
        }
        graphics.dispose();
        return image;
    }
}
