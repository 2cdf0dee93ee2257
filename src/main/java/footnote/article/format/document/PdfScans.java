package footnote.article.format.document;

import footnote.article.TextDecoder;
import footnote.fault.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Pages that are pictures, as scanners make them: their words are recognised by Tesseract, in the languages that it is
 * installed with. Safe for use by several threads.
 */
final class PdfScans {

    /** What to do where pages cannot be read. */
    static final String REMEDY = "words in scanned pages are recognised (OCR) where Tesseract is installed:"
            + " the command “tesseract” must be found on the path";

    /** A page takes some seconds. */
    private static final int MOST = 200;

    private static final int DOTS_PER_INCH = 300;

    /** A page of a newspaper at that fineness; what is larger is rendered less finely. */
    private static final double MOST_DOTS = 40_000_000;

    private static final int PATIENCE_SECONDS = 120;

    /** More make it slow, and mix letters up. */
    private static final int LANGUAGES = 4;

    /** Of letters and lines, as the rest of the reading expects them; a step between paragraphs is wider. */
    private static final double SIZE = 10;

    private static final double LETTER = 5;

    private static final double PARAGRAPH = 2.5 * SIZE;

    private final TesseractOCRParser parser;
    private final TesseractOCRConfig settings;

    private PdfScans(TesseractOCRParser parser, TesseractOCRConfig settings) {
        this.parser = parser;
        this.settings = settings;
    }

    private static final class Installed {
        static final @Nullable PdfScans SCANS = find();

        private static @Nullable PdfScans find() {
            try {
                TesseractOCRParser parser = new TesseractOCRParser();
                parser.setPreloadLangs(true);
                parser.initialize(Map.of());
                if (!parser.hasTesseract()) {
                    return null;
                }
                TesseractOCRConfig settings = new TesseractOCRConfig();
                settings.setTimeoutSeconds(PATIENCE_SECONDS);
                settings.setLanguage(languages(parser));
                return new PdfScans(parser, settings);
            } catch (TikaException | RuntimeException e) {
                return null; // what is installed cannot be started, which is as if it were not
            }
        }

        private static String languages(TesseractOCRParser parser) {
            List<String> languages = parser.getLangs().stream()
                    .filter(language -> !language.equals("osd") && !language.equals("equ"))
                    .sorted((one, two) -> Boolean.compare(two.equals("eng"), one.equals("eng")))
                    .limit(LANGUAGES)
                    .toList();
            return languages.isEmpty() ? "eng" : String.join("+", languages);
        }
    }

    /** Those of this machine; {@code null} where Tesseract is not installed. */
    static @Nullable PdfScans installed() {
        return Installed.SCANS;
    }

    /**
     * The lines of a page, as if it were printed in one column.
     *
     * @param page counted from 0
     * @throws BadInputException if the page cannot be read
     */
    List<PdfLine> lines(PDDocument document, int page) throws IOException {
        if (page >= MOST) {
            throw new BadInputException("has more than %d pages that are pictures".formatted(MOST));
        }
        WriteOutContentHandler text = new WriteOutContentHandler(TextDecoder.MAX_BYTES);
        ParseContext context = new ParseContext();
        context.set(TesseractOCRConfig.class, settings);
        try {
            Metadata kind = new Metadata();
            kind.set(Metadata.CONTENT_TYPE, "image/png");
            parser.parse(new ByteArrayInputStream(picture(document, page)), text, kind, context);
        } catch (TikaException | SAXException e) {
            throw new BadInputException("has a page whose words could not be recognised: page " + (page + 1), e);
        }
        return lines(text.toString());
    }

    private static byte[] picture(PDDocument document, int page) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        double inches = Math.max(1, box.getWidth()) / 72 * Math.max(1, box.getHeight()) / 72;
        double finest = Math.sqrt(MOST_DOTS / inches);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(
                new PDFRenderer(document)
                        .renderImageWithDPI(page, (float) Math.min(DOTS_PER_INCH, finest), ImageType.GRAY),
                "png",
                png);
        return png.toByteArray();
    }

    private static List<PdfLine> lines(String text) {
        List<PdfLine> lines = new ArrayList<>();
        double base = 0;
        for (String line : text.split("\\R")) {
            String words = line.strip();
            base += words.isEmpty() ? PARAGRAPH - SIZE : SIZE;
            if (!words.isEmpty()) {
                lines.add(new PdfLine(words, 0, 0, words.length() * LETTER, base, SIZE));
            }
        }
        return lines;
    }
}
