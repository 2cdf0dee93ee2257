package footnote.article.format.document;

import footnote.article.ArticleFacts;
import footnote.article.RawArticle;
import footnote.article.TextDecoder;
import footnote.article.format.FileType;
import footnote.article.format.archive.ArchiveFormat;
import footnote.fault.BadInputException;
import footnote.text.Dates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Office documents, by Apache Tika, and PDF ({@link PdfFormat}). Its classes are loaded when the first such document is read, and its
 * parsers are named here, so that nothing else of it ever runs. What is embedded in a document is left out.
 */
public final class OfficeFormat {

    private static final EmbeddedDocumentExtractor NOTHING_EMBEDDED = new EmbeddedDocumentExtractor() {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("nothing embedded is read");
        }
    };

    private static final String DAMAGED = "is damaged, or not a document of the kind that its name says";

    private OfficeFormat() {}

    /**
     * The article that a document is.
     *
     * @throws BadInputException if it is damaged, protected, far too large or holds no text
     */
    public static RawArticle read(FileType type, byte[] document) {
        if (type == FileType.PDF) {
            return PdfFormat.read(document);
        }
        if (type == FileType.WORD || type == FileType.OPEN_DOCUMENT) {
            refuseBomb(document);
        }
        Metadata metadata = new Metadata();
        BodyContentHandler text = new BodyContentHandler(TextDecoder.MAX_BYTES);
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, NOTHING_EMBEDDED);
        try {
            parser(type).parse(new ByteArrayInputStream(document), text, metadata, context);
        } catch (EncryptedDocumentException e) {
            throw new BadInputException("is protected by a password", e);
        } catch (AssertionError e) {
            // Only where assertions are on: the reader of RTF checks its own state by them.
            throw new BadInputException(DAMAGED, e);
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            throw WriteLimitReachedException.isWriteLimitReached(e)
                    ? new BadInputException("holds more text than an article can have", e)
                    : new BadInputException(DAMAGED, e);
        }
        String body = joined(text.toString());
        if (body.isBlank()) {
            throw new BadInputException(
                    "holds no text; words in scanned pages and pictures must be recognised (OCR) first");
        }
        return RawArticle.text(facts(metadata), body);
    }

    /** These are archives inside; the parsers would unpack whatever is in them. */
    private static void refuseBomb(byte[] document) {
        try {
            ArchiveFormat.refuseBomb(document);
        } catch (IOException e) {
            throw new BadInputException(DAMAGED, e);
        }
    }

    private static Parser parser(FileType type) {
        return switch (type) {
            case WORD -> new OOXMLParser();
            case OLD_WORD -> new OfficeParser();
            case OPEN_DOCUMENT -> new OpenDocumentParser();
            case RICH_TEXT -> new RTFParser();
            default -> throw new IllegalArgumentException("not a document: " + type);
        };
    }

    /** Words that the end of a line has divided are joined again. */
    private static String joined(String text) {
        return text.replaceAll("(\\p{Ll})-\\n(?=\\p{Ll})", "$1");
    }

    private static ArticleFacts facts(Metadata metadata) {
        return new ArticleFacts(
                title(metadata.get(TikaCoreProperties.TITLE)),
                metadata.get(TikaCoreProperties.PUBLISHER),
                metadata.get(TikaCoreProperties.CREATOR),
                Dates.ofField(metadata.get(TikaCoreProperties.CREATED)).orElse(null),
                null);
    }

    /** Many programs write the name of the file or of themselves there. */
    static @Nullable String title(@Nullable String title) {
        boolean made = title != null && title.matches("(?i).*\\.\\w{2,5}|.*(microsoft|untitled|document\\d*).*");
        return made ? null : title;
    }
}
