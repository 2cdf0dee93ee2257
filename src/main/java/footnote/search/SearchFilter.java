package footnote.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are looked at.
 *
 * @param publishedBy the last day of publication; articles without a date are then left out. {@code null} for any day and
 *     none
 * @param sources names of publications, as the articles have them; none for all, and for articles that name none
 */
public record SearchFilter(@Nullable LocalDate publishedBy, Set<String> sources) {

    /** Leaves nothing out. */
    public static final SearchFilter ALL = new SearchFilter(null, Set.of());

    public SearchFilter {
        sources = Set.copyOf(sources);
    }

    /** Whether it leaves nothing out. */
    public boolean isAll() {
        return publishedBy == null && sources.isEmpty();
    }
}
