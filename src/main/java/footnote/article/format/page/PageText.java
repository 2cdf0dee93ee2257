package footnote.article.format.page;

import footnote.article.ArticleFacts;
import footnote.article.Block;
import footnote.article.Cut;
import footnote.article.RawArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    private static final Pattern SENTENCE = Pattern.compile("(?s).*[.!?…][\"'”’»)]*");

    /** A sentence may be all link; a label is shorter. */
    private static final int SENTENCE_WORDS = 12;

    /** Data of fewer words is a summary. */
    private static final int STATED_WORDS = 30;

    /** So little of so much is hardly the article. */
    private static final int FEW_WORDS = 40;

    private static final int MANY_WORDS = 400;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();

    private PageText() {}

    static RawArticle of(Document page, ArticleFacts facts, boolean whole) {
        PageText text = new PageText();
        Optional<String> stated = new PageFacts(page).body();
        Element body = page.body();
        PageFurniture.clearHidden(body, text.cuts);
        if (!whole) {
            text.read(body, body, block -> true);
            return new RawArticle(facts, text.blocks, text.cuts);
        }
        int words = words(PageBlock.of(body));
        SecondOpinion opinion = new SecondOpinion(page.clone(), stated);
        new PageFurniture(body, opinion, text.cuts).clear();
        text.read(body, MainPart.of(body), opinion::holds);
        return text.checked(facts, stated.orElse(""), words);
    }

    /**
     * Where the page's own data has far more of the article than is left of the page, a script would have drawn it: the
     * data is taken.
     */
    private RawArticle checked(ArticleFacts facts, String stated, int words) {
        int kept = blocks.stream().mapToInt(Block::words).sum();
        int told = stated.isBlank() ? 0 : stated.strip().split("\\s+").length;
        if (told >= STATED_WORDS && told > 2 * kept) {
            return RawArticle.text(facts, stated).cutting(cuts);
        }
        RawArticle rough = new RawArticle(facts, blocks, cuts);
        return kept < FEW_WORDS && words >= MANY_WORDS
                ? rough.doubtful(
                        "only %d words of a page with %d were taken for the article; look at it with \"footnote articles show\""
                                .formatted(kept, words))
                : rough;
    }

    private static int words(List<PageBlock> blocks) {
        return blocks.stream()
                .filter(block -> block.linked() <= LINKED)
                .mapToInt(PageBlock::words)
                .sum();
    }

    /** @param lost tells of prose outside the part whether it is the article's all the same */
    private void read(Element body, Element main, Predicate<String> lost) {
        for (PageBlock block : PageBlock.of(body)) {
            Block plain = new Block(block.line(), block.text());
            if (!MainPart.holds(main, block.element()) && !isLost(block, lost)) {
                cut(plain, "outside the article");
            } else if (block.linked() > LINKED && !isSentence(block)) {
                cut(plain, "links");
            } else {
                blocks.add(plain);
            }
        }
    }

    /** Prose outside the part that is the article's all the same; what stands there many times over is its readers'. */
    private static boolean isLost(PageBlock block, Predicate<String> lost) {
        return MainPart.isProse(block) && !MainPart.isOneOfMany(block.element()) && lost.test(block.text());
    }

    private static boolean isSentence(PageBlock block) {
        return block.words() >= SENTENCE_WORDS && SENTENCE.matcher(block.text()).matches();
    }

    private void cut(Block block, String reason) {
        cuts.add(new Cut(block.line(), block.text(), reason));
    }

    /** The line in which something begins, from 1; where that is not known, 1. */
    static int line(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            String made = at.attr(LINE);
            if (!made.isEmpty() && NUMBER.matcher(made).matches()) {
                return Integer.parseInt(made);
            }
        }
        return Math.max(1, node.sourceRange().start().lineNumber());
    }
}
