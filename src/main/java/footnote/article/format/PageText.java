package footnote.article.format;

import footnote.article.Block;
import footnote.article.Cut;
import footnote.article.Facts;
import footnote.article.Rough;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The text of an article in HTML. What belongs to the site is taken out first ({@link PageFurniture}); of what is left
 * on a whole page, the part that holds the prose is kept ({@link MainPart}); there, a block of links is cut. All that is
 * left out is listed.
 */
final class PageText {

    /** Attribute that says in which line of the original a block stood, where the HTML was made from something else. */
    static final String LINE = "data-footnote-line";

    /** A block is one of links when more than this share of it is linked. */
    private static final double LINKED = 0.6;

    /** A sentence may be all link; a label is shorter. */
    private static final int SENTENCE_WORDS = 12;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();

    private PageText() {}

    static Rough of(Document page, Facts facts, boolean whole) {
        PageText text = new PageText();
        Element body = page.body();
        PageFurniture furniture = new PageFurniture(body, text.cuts);
        furniture.clearHidden();
        if (whole) {
            furniture.clear();
        }
        Element main = whole ? MainPart.of(body) : body;
        text.read(body, main);
        return new Rough(facts, text.blocks, text.cuts);
    }

    private void read(Element body, Element main) {
        for (PageBlock block : PageBlock.of(body)) {
            Block plain = new Block(block.line(), block.text());
            if (!MainPart.holds(main, block.element())) {
                cut(plain, "outside the article");
            } else if (block.linked() > LINKED && !isSentence(block)) {
                cut(plain, "links");
            } else {
                blocks.add(plain);
            }
        }
    }

    private static boolean isSentence(PageBlock block) {
        return block.words() >= SENTENCE_WORDS && block.text().matches("(?s).*[.!?…][\"'”’»)]*");
    }

    private void cut(Block block, String reason) {
        cuts.add(new Cut(block.line(), block.text(), reason));
    }

    /** The line in which something begins, from 1; where that is not known, 1. */
    static int line(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            String made = at.attr(LINE);
            if (made.matches("\\d{1,7}")) {
                return Integer.parseInt(made);
            }
        }
        return Math.max(1, node.sourceRange().start().lineNumber());
    }
}
