package footnote.answer.news;

import footnote.fault.BadInputException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The day by which an article must have been published. */
public final class AsOf {

    private AsOf() {}

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
