package footnote.article.format;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import footnote.article.Facts;
import footnote.article.Rough;
import footnote.fault.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;

/** RSS and Atom: an article an entry, with the text that the feed carries. Document types, and so entities, are refused. */
final class FeedFormat implements Format {

    private static final int MAX_FEED = 30_000_000;

    private final Pages pages;

    FeedFormat(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        SyndFeed feed = feed(input.bytes(MAX_FEED));
        int number = 0;
        for (SyndEntry entry : feed.getEntries()) {
            output.part(input, " entry " + ++number, null, () -> rough(feed, entry));
        }
        if (number == 0) {
            throw new BadInputException("is a feed without entries");
        }
    }

    private static SyndFeed feed(byte[] content) throws IOException {
        try {
            return new SyndFeedInput().build(xml(content));
        } catch (JDOMException e) {
            boolean type = String.valueOf(e.getMessage()).contains("DOCTYPE");
            throw new BadInputException(
                    type ? "declares a document type, which may define entities" : "is not valid XML", e);
        } catch (FeedException | IllegalArgumentException e) {
            throw new BadInputException("is XML, but no RSS or Atom feed", e);
        }
    }

    private static Document xml(byte[] content) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "200");
        builder.setExpandEntities(false);
        return builder.build(new ByteArrayInputStream(content));
    }

    private Rough rough(SyndFeed feed, SyndEntry entry) {
        Facts facts = new Facts(
                plain(entry.getTitle()),
                plain(feed.getTitle()),
                entry.getAuthor(),
                day(entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate()),
                Stream.of(entry.getLink(), entry.getUri())
                        .map(Fields::webAddress)
                        .filter(url -> url != null)
                        .findFirst()
                        .orElse(null));
        String html = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(value -> value != null)
                .collect(Collectors.joining("\n"));
        SyndContent teaser = entry.getDescription();
        return pages.fragment(facts, html.isBlank() && teaser != null ? teaser.getValue() : html);
    }

    private static @Nullable String plain(@Nullable String title) {
        return title == null ? null : Pages.plain(title);
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }
}
