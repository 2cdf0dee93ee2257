package footnote.search;

import footnote.article.Cut;
import footnote.text.Span;
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
public record Background(@Nullable String language, List<String> family, List<Cut> cuts, List<Span> leftOut) {}
