package footnote.answer.wire;

import footnote.answer.Citation;
import footnote.answer.RelativeDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A footnote of an answer object; its fields mean what those of {@link Citation} do. */
public record CitationObject(
        int n,
        String article,
        String title,
        @Nullable String source,
        @Nullable String author,
        @Nullable LocalDate published,
        @Nullable String url,
        int start,
        int end,
        String quote,
        String link,
        List<Day> days,
        @Nullable Integer page) {

    /** As {@link RelativeDay}. */
    public record Day(String words, LocalDate date) {}

    public static CitationObject of(Citation citation) {
        return new CitationObject(
                citation.n(),
                citation.article(),
                citation.title(),
                citation.source(),
                citation.author(),
                citation.published(),
                citation.url(),
                citation.start(),
                citation.end(),
                citation.quote(),
                citation.link(),
                citation.days().stream()
                        .map(day -> new Day(day.words(), day.date()))
                        .toList(),
                citation.page());
    }
}
