package footnote.article.format.xml;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import footnote.article.ArticleFacts;
import footnote.article.Block;
import footnote.article.Cut;
import footnote.article.RawArticle;
import footnote.article.format.Fields;
import footnote.article.format.Input;
import footnote.article.format.Output;
import footnote.article.format.page.Pages;
import footnote.fault.BadInputException;
import footnote.text.Dates;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/** RSS and Atom: an article an entry, with the text that the feed carries. */
final class FeedFormat {

    /** What blogs' programs write below each entry of their feed. */
    private static final Pattern FROM = Pattern.compile(
            "(?:The post|Der Beitrag|L’article|L'article|La entrada|Сообщение|Il post|O post) .{1,300} (?:appeared first on|erschien zuerst auf|est apparu en premier sur|aparece primero en|появились сначала на|proviene da|apareceu primeiro em) .{1,200}");

    private final Pages pages;

    FeedFormat(Pages pages) {
        this.pages = pages;
    }

    void read(Document document, Input input, Output output) {
        SyndFeed feed;
        try {
            feed = new SyndFeedInput().build(document);
        } catch (FeedException | IllegalArgumentException e) {
            throw new BadInputException("is a feed that does not hold to RSS or Atom", e);
        }
        List<Element> items = document.getRootElement().getContent(Filters.element()).stream()
                .flatMap(element -> Stream.concat(Stream.of(element), element.getChildren().stream()))
                .filter(element -> element.getName().matches("item|entry"))
                .toList();
        boolean alike = items.size() == feed.getEntries().size();
        int number = 0;
        for (SyndEntry entry : feed.getEntries()) {
            LocalDate day = alike ? day(items.get(number)) : null;
            output.part(input, " entry " + ++number, null, () -> rough(feed, entry, day));
        }
        if (number == 0) {
            throw new BadInputException("is a feed without entries");
        }
    }

    private RawArticle rough(SyndFeed feed, SyndEntry entry, @Nullable LocalDate day) {
        ArticleFacts facts = new ArticleFacts(
                plain(entry.getTitle()),
                plain(feed.getTitle()),
                entry.getAuthor(),
                day != null
                        ? day
                        : day(entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate()),
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
        return withoutOrigin(pages.fragment(facts, html.isBlank() && teaser != null ? teaser.getValue() : html));
    }

    private static RawArticle withoutOrigin(RawArticle rough) {
        List<Cut> cuts = rough.blocks().stream()
                .filter(FeedFormat::tellsOrigin)
                .map(block -> new Cut(block.line(), block.text(), "where the entry is from"))
                .toList();
        List<Block> kept =
                rough.blocks().stream().filter(block -> !tellsOrigin(block)).toList();
        return new RawArticle(rough.facts(), kept, rough.cuts(), rough.doubt()).cutting(cuts);
    }

    private static boolean tellsOrigin(Block block) {
        return FROM.matcher(block.text()).matches();
    }

    private static @Nullable String plain(@Nullable String title) {
        return title == null ? null : Pages.plain(title);
    }

    /** The day that is written, in its writer's time zone. */
    private static @Nullable LocalDate day(Element item) {
        return Stream.of("pubDate", "published", "date", "updated")
                .flatMap(name -> item.getChildren().stream()
                        .filter(child -> child.getName().equals(name)))
                .flatMap(child -> Dates.ofField(child.getText()).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }
}
