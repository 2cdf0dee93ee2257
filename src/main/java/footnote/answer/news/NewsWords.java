package footnote.answer.news;

import footnote.answer.Conflict;
import footnote.answer.RelativeDay;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the news desk found, in words for a reader. */
public final class NewsWords {

    private NewsWords() {}

    /** How widely an answer is supported: "2 independent sources, 5 articles". */
    public static String sources(int articles, @Nullable Integer independent) {
        String all = counted(articles, "article");
        return independent == null || articles < 2
                ? all
                : "%s, %s".formatted(counted(independent, "independent source"), all);
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** What stands above the values. */
    public static String heading(Conflict.Kind kind) {
        return switch (kind) {
            case UPDATE -> "The value has changed, the newest first:";
            case CORRECTION -> "An article corrects another, the newest first:";
            case DISAGREEMENT -> "Articles give different values, the newest first:";
        };
    }

    /** A value with its footnote and its day: "14 [1], 2024-03-06". */
    public static String value(Conflict.Given given) {
        String day = given.published() == null ? "" : ", " + given.published();
        return "%s [%d]%s".formatted(given.value(), given.citation(), day);
    }

    /** The page that a quote is on: "p. 3"; {@code null} where its article has no pages. */
    public static @Nullable String page(@Nullable Integer page) {
        return page == null ? null : "p. " + page;
    }

    /** Days that the quote tells from the day of publication: "Monday: 2024-03-04"; empty where it tells none. */
    public static String days(List<RelativeDay> days) {
        return days.stream()
                .map(day -> "%s: %s".formatted(day.words(), day.date()))
                .collect(Collectors.joining(", "));
    }
}
