package footnote.answer.news.values;

import footnote.answer.RelativeDay;
import footnote.text.analysis.AnalysedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the days that a text tells by their distance from its day of publication. */
public final class RelativeDays {

    private RelativeDays() {}

    /** Those of a text that can be told for sure; none where it is not known when it was published. */
    public static List<RelativeDay> in(String text, @Nullable LocalDate published) {
        return Dated.in(AnalysedText.of(text), published).stream()
                .filter(Dated::isRelative)
                .map(dated -> new RelativeDay(dated.span().of(text), dated.day()))
                .distinct()
                .toList();
    }
}
