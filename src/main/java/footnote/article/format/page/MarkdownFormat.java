package footnote.article.format.page;

import footnote.article.ArticleFacts;
import footnote.article.RawArticle;
import footnote.article.format.Fields;
import footnote.fault.BadInputException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown, with what stands between lines of dashes at its head as the article's data. */
public final class MarkdownFormat {

    private static final List<Extension> EXTENSIONS = List.of(YamlFrontMatterExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(100)
            .build();

    /** Each block keeps the number of its line, so that a cut can be found again. */
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (!node.getSourceSpans().isEmpty()) {
                    int line = node.getSourceSpans().getFirst().getLineIndex() + 1;
                    attributes.put(PageText.LINE, String.valueOf(line));
                }
            })
            .build();

    private final Pages pages;

    /** What is written in it is read as a piece of a page. */
    public MarkdownFormat(Pages pages) {
        this.pages = pages;
    }

    /**
     * The article that a text is.
     *
     * @throws BadInputException if it is blank
     */
    public RawArticle read(String text) {
        if (text.isBlank()) {
            throw new BadInputException("is empty");
        }
        Node document = PARSER.parse(text);
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        document.accept(visitor);
        Map<String, List<String>> data = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        data.putAll(visitor.getData());
        Fields fields = new Fields(names -> names.stream()
                .map(name -> String.join(", ", data.getOrDefault(name, List.of())))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null));
        ArticleFacts facts = fields.facts();
        return pages.fragment(facts, RENDERER.render(document));
    }
}
