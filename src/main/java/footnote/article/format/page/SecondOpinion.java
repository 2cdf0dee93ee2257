package footnote.article.format.page;

import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What others say is the text of a page: its own data, and Readability, which weighs the page as a whole. Asked only
 * where something would be lost, as it costs as much as reading the page.
 */
final class SecondOpinion {

    /** Links are made absolute with it and then not looked at. */
    private static final String NOWHERE = "http://localhost/";

    private final Document page;
    private final Optional<String> stated;
    private @Nullable String text;

    /**
     * An opinion of a page.
     *
     * @param page the page before anything but hidden text is taken out of it; stays as it is
     * @param stated the article's text as the page's data has it
     */
    SecondOpinion(Document page, Optional<String> stated) {
        this.page = page;
        this.stated = stated;
    }

    /** Whether a paragraph is part of the article. */
    boolean holds(String paragraph) {
        return text().contains(letters(paragraph));
    }

    private String text() {
        if (text == null) {
            text = letters(stated.orElse("")) + " " + letters(readable());
        }
        return text;
    }

    private String readable() {
        String found = new Readability4J(NOWHERE, page.clone()).parse().getTextContent();
        return found == null ? "" : found;
    }

    /** Letters and digits alone: one tells paragraphs by blanks and breaks that the other has not. */
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
