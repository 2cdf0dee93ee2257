package footnote.article.format.xml;

import footnote.article.ArticleFacts;
import footnote.article.format.Format;
import footnote.article.format.Input;
import footnote.article.format.Output;
import footnote.article.format.page.Pages;
import footnote.fault.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;

/**
 * XML, by what its outermost element is: feeds, the wire formats of agencies, pages. Anything else is refused by that
 * element's name. Document types that define something are refused; one that only names a type is passed over.
 */
public final class XmlFormat implements Format {

    private static final int MAX_XML = 30_000_000;

    private static final int PROLOG = 4_096;

    private static final Pattern PLAIN_TYPE = Pattern.compile("<!DOCTYPE\\s[^\\[<>]*>", Pattern.CASE_INSENSITIVE);

    private final Pages pages;
    private final FeedFormat feeds;
    private final WireFormat wire;

    /** What is written in HTML is read by {@code pages}. */
    public XmlFormat(Pages pages) {
        this.pages = pages;
        this.feeds = new FeedFormat(pages);
        this.wire = new WireFormat(pages);
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        byte[] content = input.bytes(MAX_XML);
        Document document = document(content);
        String root = document.getRootElement().getName();
        switch (root) {
            case "rss", "feed", "RDF" -> feeds.read(document, input, output);
            case "newsItem", "newsMessage", "nitf", "NewsML" -> wire.read(document.getRootElement(), input, output);
            case "html" ->
                output.alone(input, () -> pages.page(ArticleFacts.NONE, new String(content, charset(document))));
            case "packageItem", "knowledgeItem", "conceptItem", "planningItem", "catalogItem" ->
                throw new BadInputException("is a NewsML-G2 %s, which holds no story".formatted(root));
            default ->
                throw new BadInputException("is XML of a kind that is not read: its outermost element is <%s>"
                        .formatted(root.length() > 60 ? root.substring(0, 60) : root));
        }
    }

    private static java.nio.charset.Charset charset(Document document) {
        Object named = document.getProperty("ENCODING");
        return named == null ? StandardCharsets.UTF_8 : java.nio.charset.Charset.forName(named.toString());
    }

    private static Document document(byte[] content) throws IOException {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "200");
        builder.setExpandEntities(false);
        try {
            return builder.build(new ByteArrayInputStream(withoutPlainType(content)));
        } catch (JDOMException e) {
            boolean type = String.valueOf(e.getMessage()).contains("DOCTYPE");
            throw new BadInputException(
                    type ? "declares a document type, which may define entities" : "is not valid XML", e);
        } catch (IllegalArgumentException e) {
            // The parser lets names pass that the tree does not.
            throw new BadInputException("is not valid XML", e);
        }
    }

    /** Agencies' files name their type, which would be looked for in the network and defines nothing by itself. */
    private static byte[] withoutPlainType(byte[] content) {
        String prolog = new String(content, 0, Math.min(content.length, PROLOG), StandardCharsets.ISO_8859_1);
        Matcher type = PLAIN_TYPE.matcher(prolog);
        if (!type.find()) {
            return content;
        }
        byte[] plain = content.clone();
        java.util.Arrays.fill(plain, type.start(), type.end(), (byte) ' ');
        return plain;
    }
}
