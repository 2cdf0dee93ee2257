package footnote.collection;

import footnote.article.Cut;
import footnote.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article beside itself.
 *
 * @param language ISO 639-1 code of its language; {@code null} where it is not certain, or not found out yet
 * @param family ids of all articles that are the same or nearly the same text, this one among them: the earliest first,
 *     of which the others are copies
 * @param cuts what cleaning left out, in order; of what is repeated in many articles, the line it has in this one's text
 * @param leftOut where in the text of the article stands what is repeated in many and not shown
 */
public record Background(@Nullable String language, List<String> family, List<Cut> cuts, List<Span> leftOut) {

    private static final String REPEATED = "repeated in many articles of the source";

    /** @param family ids of its family, as a store tells them; none where an earlier version did not look for copies */
    static Background of(StoredArticle stored, List<String> family) {
        String text = stored.kept().article().text();
        List<Span> leftOut = stored.repeated().cut(text);
        List<Cut> cuts = new ArrayList<>(stored.cuts());
        leftOut.forEach(span -> cuts.add(new Cut(line(text, span), span.of(text), REPEATED)));
        cuts.sort(Comparator.comparingInt(Cut::line));
        List<String> ids = family.isEmpty() ? List.of(stored.kept().article().id()) : List.copyOf(family);
        return new Background(stored.language(), ids, List.copyOf(cuts), leftOut);
    }

    private static int line(String text, Span span) {
        return 1 + (int) text.substring(0, span.start()).lines().count();
    }
}
