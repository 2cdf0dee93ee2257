package footnote.article.format.xml;

import footnote.article.ArticleFacts;
import footnote.article.RawArticle;
import footnote.article.format.Fields;
import footnote.article.format.Input;
import footnote.article.format.Output;
import footnote.article.format.page.Pages;
import footnote.fault.BadInputException;
import footnote.text.Dates;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * The wire formats of agencies: NewsML-G2, the older NewsML 1, and NITF, alone or in these. A story that its agency has
 * withdrawn is refused; one under embargo is told.
 */
final class WireFormat {

    private final Pages pages;

    WireFormat(Pages pages) {
        this.pages = pages;
    }

    void read(Element root, Input input, Output output) {
        switch (root.getName()) {
            case "nitf" -> output.alone(input, () -> nitf(root));
            case "newsItem" -> output.alone(input, () -> item(root));
            default -> {
                List<Element> items = all(root, root.getName().equals("NewsML") ? "NewsItem" : "newsItem")
                        .toList();
                if (items.isEmpty()) {
                    throw new BadInputException("is a message of an agency without stories");
                }
                int number = 0;
                for (Element item : items) {
                    output.part(input, " story " + ++number, item.getAttributeValue("guid"), () -> item(item));
                }
            }
        }
    }

    private RawArticle item(Element item) {
        refuseWithdrawn(item);
        ArticleFacts facts = facts(item);
        RawArticle rough = text(item, facts).or(facts);
        String embargo = text(item, "embargoed");
        return embargo == null ? rough : rough.doubtful("it is under embargo until " + embargo);
    }

    private static void refuseWithdrawn(Element item) {
        String status = Stream.of(
                        attribute(item, "pubStatus", "qcode"),
                        attribute(item, "pubStatus", "uri"),
                        attribute(item, "Status", "FormalName"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        if (status.matches("(?i).*[:/]?cancell?ed")) {
            throw new BadInputException("is a story that its agency has withdrawn");
        }
        if (status.matches("(?i).*[:/]?(withheld|embargoed)")) {
            throw new BadInputException("is a story that its agency holds back");
        }
    }

    private RawArticle text(Element item, ArticleFacts facts) {
        Element nitf = first(item, "nitf");
        if (nitf != null) {
            return nitf(nitf);
        }
        Element html = Stream.of("inlineXML", "DataContent")
                .map(name -> first(item, name))
                .filter(element -> element != null && first(element, "p") != null)
                .findFirst()
                .orElse(null);
        if (html != null) {
            Element body = first(html, "body");
            return pages.fragment(facts, WireMarkup.html(body != null ? body : html));
        }
        String plain = Stream.of("inlineData", "DataContent")
                .map(name -> text(item, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new BadInputException("is an agency's item without text, such as a picture"));
        return Fields.isHtml(plain) ? pages.fragment(facts, plain) : RawArticle.text(facts, plain);
    }

    private static ArticleFacts facts(Element item) {
        String guid = item.getAttributeValue("guid");
        return new ArticleFacts(
                firstOf(text(item, "headline"), text(item, "HeadLine")),
                firstOf(
                        name(first(item, "provider")),
                        attribute(item, "provider", "literal"),
                        text(item, "ProviderId")),
                author(firstOf(text(item, "by"), text(item, "ByLine"), name(first(item, "creator")))),
                day(
                        text(item, "firstCreated"),
                        text(item, "contentCreated"),
                        text(item, "versionCreated"),
                        text(item, "FirstCreated"),
                        text(item, "DateId")),
                Fields.webAddress(guid));
    }

    private RawArticle nitf(Element nitf) {
        ArticleFacts facts = new ArticleFacts(
                firstOf(text(nitf, "hl1"), text(nitf, "title")),
                firstOf(text(nitf, "distributor"), attribute(nitf, "pubdata", "name")),
                author(text(nitf, "byline")),
                day(
                        attribute(nitf, "date.issue", "norm"),
                        attribute(nitf, "story.date", "norm"),
                        attribute(nitf, "date.release", "norm"),
                        attribute(nitf, "pubdata", "date.publication")),
                null);
        Element content = all(nitf, "body.content")
                .filter(element -> element.getParentElement().getName().equals("body"))
                .findFirst()
                .orElse(null);
        if (content == null) {
            throw new BadInputException("is NITF without a story (no <body.content>)");
        }
        return pages.fragment(facts, WireMarkup.html(content));
    }

    /** A name in an element of its own, else what the element says itself. */
    private static @Nullable String name(@Nullable Element element) {
        return element == null ? null : text(element, "name");
    }

    private static @Nullable String author(@Nullable String byline) {
        return byline == null ? null : byline.replaceFirst("(?i)^by:?\\s+", "");
    }

    private static java.time.@Nullable LocalDate day(@Nullable String... written) {
        return Stream.of(written)
                .flatMap(value -> Dates.ofField(value).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String firstOf(@Nullable String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static Stream<Element> all(Element root, String name) {
        return StreamSupport.stream(root.getDescendants(Filters.element()).spliterator(), false)
                .filter(element -> element.getName().equals(name));
    }

    private static @Nullable Element first(Element root, String name) {
        return all(root, name).findFirst().orElse(null);
    }

    private static @Nullable String text(Element root, String name) {
        return all(root, name)
                .map(element -> WireMarkup.text(element).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String attribute(Element root, String name, String attribute) {
        return all(root, name)
                .map(element -> element.getAttributeValue(attribute))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
