package footnote.article;

import footnote.fault.BadInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article from a text file's bytes: decodes it, clears away what belongs to the site, and takes title, source,
 * author and date from where the text gives them. No sentence of the article is lost; what is left out is listed in
 * {@link Draft#cuts()}. Safe for use by several threads.
 */
public final class ArticleReader {

    private static final String GARBLED =
            "some of its letters look garbled, as of an encoding that is not the declared one; look at it with \"footnote articles show\"";

    private final Furniture furniture = new Furniture();

    /**
     * Reads one article.
     *
     * @param content a text file, its encoding being found out
     * @throws footnote.fault.BadInputException if there is no article in it; the message is the reason, to follow
     *     the file's name
     */
    public Draft read(byte[] content) {
        return read(new RawArticle(ArticleFacts.NONE, Blocks.of(TextDecoder.decode(content)), List.of()));
    }

    /**
     * Cleans what a format's reader has found, and completes it from its text.
     *
     * @throws footnote.fault.BadInputException as {@link #read(byte[])}
     */
    public Draft read(RawArticle rough) {
        List<Cut> cuts = new ArrayList<>(rough.cuts());
        List<Block> kept = furniture.clear(plain(rough.blocks()), cuts);
        Draft draft = new Masthead(rough.facts(), kept, cuts).read();
        if (draft.text().isEmpty()) {
            throw new BadInputException("has no article text in it");
        }
        if (draft.text().length() > TextDecoder.MAX_BYTES) {
            throw new BadInputException("holds more text than an article can have");
        }
        List<Cut> ordered =
                cuts.stream().sorted(Comparator.comparingInt(Cut::line)).toList();
        return new Draft(
                draft.title(),
                draft.source(),
                draft.author(),
                draft.published(),
                draft.url(),
                draft.text(),
                draft.pages(),
                ordered,
                doubt(doubt(rough.doubt(), draft.doubt()), Oddness.isGarbled(draft.text()) ? GARBLED : null));
    }

    /** Invisible characters, printed ligatures and letters in two parts may be left in what a format gives. */
    private static List<Block> plain(List<Block> blocks) {
        return blocks.stream()
                .map(Block::plain)
                .filter(block -> !block.text().isEmpty())
                .toList();
    }

    private static @Nullable String doubt(@Nullable String first, @Nullable String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first.equals(second) ? first : first + "; " + second;
    }

    /**
     * The article with line ends and blanks of its text made one kind and invisible characters removed.
     *
     * @throws BadInputException if no text is left
     */
    public static Article clean(Article article) {
        String text = TextDecoder.normalise(article.text()).strip();
        if (text.isEmpty()) {
            throw new BadInputException("The article %s has no text.".formatted(article.id()));
        }
        return new Article(
                article.id(),
                article.title(),
                article.source(),
                article.author(),
                article.published(),
                article.url(),
                text);
    }
}
