package footnote.article;

import footnote.text.Dates;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article as a format gives it, before it is cleaned.
 *
 * @param facts what the format says of it
 * @param blocks its text
 * @param cuts what the format's reader has left out already
 * @param doubt what its reader should look at, in words; {@code null} for nothing
 */
public record RawArticle(
        ArticleFacts facts,
        List<Block> blocks,
        List<Cut> cuts,
        @Nullable String doubt) {

    public RawArticle(ArticleFacts facts, List<Block> blocks, List<Cut> cuts) {
        this(facts, blocks, cuts, null);
    }

    public RawArticle {
        blocks = List.copyOf(blocks);
        cuts = List.copyOf(cuts);
    }

    /** A text of which some facts are known. */
    public static RawArticle text(ArticleFacts facts, String text) {
        return new RawArticle(facts, Blocks.of(TextDecoder.normalise(text)), List.of());
    }

    /** The same, of which more was left out before. */
    public RawArticle cutting(List<Cut> more) {
        return new RawArticle(
                facts, blocks, Stream.concat(cuts.stream(), more.stream()).toList(), doubt);
    }

    /** The same with something to look at. */
    public RawArticle doubtful(String why) {
        return new RawArticle(facts, blocks, cuts, doubt == null ? why : doubt + "; " + why);
    }

    /** The same, told where its date was given in a way that may be read in two. */
    public RawArticle dated(@Nullable String written) {
        return written != null && facts.published() == null && Dates.isAmbiguous(written)
                ? doubtful(Masthead.doubtful(written))
                : this;
    }

    /** The same with facts that are taken where it has none itself. */
    public RawArticle or(ArticleFacts others) {
        return new RawArticle(facts.or(others), blocks, cuts, doubt);
    }
}
