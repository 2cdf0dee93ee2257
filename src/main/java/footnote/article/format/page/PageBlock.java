package footnote.article.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A paragraph, heading or other run of text on a page.
 *
 * @param element the innermost block element that it stands in
 * @param line where it begins, from 1
 * @param text its words, single blanks
 * @param linked share of its letters that are links
 */
record PageBlock(Element element, int line, String text, double linked) {

    /** Cells of tables lay pages out, above all in e-mail. */
    private static final Set<String> CELLS = Set.of("td", "th", "dd", "dt", "li", "figcaption");

    /** All blocks under an element, in order. */
    static List<PageBlock> of(Element root) {
        Gathering gathering = new Gathering(root);
        root.traverse(gathering);
        gathering.flush();
        return gathering.blocks;
    }

    int words() {
        return 1 + (int) text.chars().filter(letter -> letter == ' ').count();
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && (element.isBlock() || CELLS.contains(element.normalName()));
    }

    private static final class Gathering implements NodeVisitor {

        final List<PageBlock> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Element block;
        private int line;
        private int linked;
        private int links;
        private int breaks;
        private boolean begun;

        Gathering(Element root) {
            this.block = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words);
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        private void begin(Element element) {
            if (isBlock(element)) {
                flush();
                block = element;
            } else if (element.normalName().equals("br")) {
                lineBreak();
            } else if (element.normalName().equals("a")) {
                links++;
            }
        }

        /** One break is a line of a poem or an address; two make a paragraph. */
        private void lineBreak() {
            breaks++;
            if (breaks > 1) {
                flush();
            } else {
                append(" ");
            }
        }

        private void add(TextNode words) {
            String plain = words.text();
            if (plain.isBlank()) {
                append(" ");
                return;
            }
            if (!begun) {
                line = PageText.line(words);
                begun = true;
            }
            breaks = 0;
            append(plain);
            linked += links > 0 ? plain.strip().length() : 0;
        }

        /** @param plain text whose blanks are single already */
        private void append(String plain) {
            boolean blank = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
            text.append(plain, blank && plain.startsWith(" ") ? 1 : 0, plain.length());
        }

        @Override
        public void tail(Node node, int depth) {
            if (isBlock(node)) {
                flush();
                block = node.parent() instanceof Element parent ? parent : block;
            } else if (node instanceof Element element && element.normalName().equals("a")) {
                links--;
            }
        }

        void flush() {
            if (begun) {
                String plain = text.toString().strip();
                blocks.add(new PageBlock(block, line, plain, (double) linked / plain.length()));
            }
            text.setLength(0);
            begun = false;
            linked = 0;
            breaks = 0;
        }
    }
}
