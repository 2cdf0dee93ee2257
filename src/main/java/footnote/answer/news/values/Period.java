package footnote.answer.news.values;

import footnote.answer.evidence.Evidence;
import footnote.text.analysis.AnalysedText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The month or day that a question is about, "in June 2024". */
public final class Period {

    /** What happened is still told of so long after. */
    private static final int DAYS_AFTER = 31;

    private Period() {}

    /** Those of the passages that tell of the question's month or day; all where it names none, or none tells of it. */
    public static List<Evidence.Passage> of(AnalysedText question, Asked asked, List<Evidence.Passage> passages) {
        Optional<LocalDate> newest = passages.stream()
                .map(Evidence.Passage::published)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        List<Dated> named = Dated.in(question, newest.orElse(null)).stream()
                .filter(dated -> dated.precision() != Moment.Precision.YEAR)
                .toList();
        if (named.size() != 1 || asked.isForTime()) {
            return passages;
        }
        List<Evidence.Passage> of = passages.stream()
                .filter(passage -> isOf(named.getFirst(), passage))
                .toList();
        return of.isEmpty() ? passages : of;
    }

    private static boolean isOf(Dated named, Evidence.Passage passage) {
        LocalDate first = named.day();
        LocalDate last = named.precision() == Moment.Precision.DAY
                ? first
                : YearMonth.from(first).atEndOfMonth();
        LocalDate published = passage.published();
        boolean near = published != null && !published.isBefore(first) && !published.isAfter(last.plusDays(DAYS_AFTER));
        return near
                || Dated.in(AnalysedText.of(passage.text()), published).stream()
                        .filter(dated -> dated.precision() == Moment.Precision.DAY)
                        .anyMatch(dated ->
                                !dated.day().isBefore(first) && !dated.day().isAfter(last));
    }
}
