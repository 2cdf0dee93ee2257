package footnote.answer.news;

import footnote.answer.news.values.Dated;
import footnote.answer.news.values.Moment;
import footnote.fault.BadInputException;
import footnote.text.analysis.AnalysedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day by which an article must have been published. */
public final class AsOf {

    private static final Pattern AS_OF = Pattern.compile("(?i)\\bas (?:of|at)\\s+$"
            + "|\\b(?:known|reported|confirmed|clear)\\b[^.?]{0,40}\\b(?:on|by|until|up to)\\s+$");

    private AsOf() {}

    /**
     * The day by which a question asks what was known: "as of 6 January", "what was known on 6 January?".
     *
     * @param newest the last day that articles on the matter are from, before which a day without a year is taken to be
     */
    public static Optional<LocalDate> in(String question, LocalDate newest) {
        return Dated.in(AnalysedText.of(question), newest).stream()
                .filter(dated -> dated.precision() == Moment.Precision.DAY && !dated.isRelative())
                .filter(dated -> AS_OF.matcher(
                                question.substring(0, dated.span().start()))
                        .find())
                .findFirst()
                .map(dated -> isWithYear(question, dated) || !dated.day().isAfter(newest)
                        ? dated.day()
                        : dated.day().minusYears(1));
    }

    private static boolean isWithYear(String question, Dated dated) {
        return question.contains(Integer.toString(dated.day().getYear()));
    }

    /**
     * Reads a day as {@code 2024-06-01}.
     *
     * @param name what the reader calls it, to name in the refusal
     * @param today the last day there can be news of
     * @throws BadInputException if there is no such day, or it is still to come
     */
    public static LocalDate parse(String text, String name, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    "%s must be a day of the calendar as year-month-day, for example %s."
                            .formatted(name, today.minusYears(1)),
                    e);
        }
        if (day.isAfter(today)) {
            throw new BadInputException(
                    "%s is a day that is still to come; give today or an earlier one, for example %s."
                            .formatted(name, today));
        }
        return day;
    }
}
