package footnote.article;

import footnote.text.TextShape;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph or a line of its own in a text as it came.
 *
 * @param line number of its first line, from 1
 * @param text its words on one line, stripped, single blanks
 * @param pages the pages that it stands on, the first beginning at 0; none where the text has no pages
 */
public record Block(int line, String text, List<PageStart> pages) {

    public Block {
        pages = List.copyOf(pages);
    }

    /** One of a text without pages. */
    public Block(int line, String text) {
        this(line, text, List.of());
    }

    public int words() {
        return TextShape.count(text);
    }

    /** Whether it ends as a sentence does, closing quotes and brackets aside. */
    boolean endsLikeSentence() {
        return TextShape.endsLikeSentence(text);
    }

    /** The same without invisible characters, printed ligatures and letters in two parts, page by page. */
    Block plain() {
        if (pages.isEmpty()) {
            return new Block(line, TextDecoder.normalise(text));
        }
        StringBuilder plain = new StringBuilder();
        List<PageStart> starts = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int end = i + 1 < pages.size() ? pages.get(i + 1).start() : text.length();
            starts.add(new PageStart(pages.get(i).page(), plain.length()));
            plain.append(TextDecoder.normalise(text.substring(pages.get(i).start(), end))
                    .replaceAll("[ \n]+", " "));
        }
        return new Block(line, plain.toString(), starts);
    }
}
