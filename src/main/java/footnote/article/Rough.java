package footnote.article;

import java.util.List;

/**
 * An article as a format gives it, before it is cleaned.
 *
 * @param facts what the format says of it
 * @param blocks its text
 * @param cuts what the format's reader has left out already
 */
public record Rough(Facts facts, List<Block> blocks, List<Cut> cuts) {

    public Rough {
        blocks = List.copyOf(blocks);
        cuts = List.copyOf(cuts);
    }

    /** A text of which some facts are known. */
    public static Rough text(Facts facts, String text) {
        return new Rough(facts, Blocks.of(TextDecoder.normalise(text)), List.of());
    }

    /** The same with facts that are taken where it has none itself. */
    public Rough or(Facts others) {
        return new Rough(facts.or(others), blocks, cuts);
    }
}
