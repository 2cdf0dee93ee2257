package footnote.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Full calendar dates as English-language news writes them; anything less than a full date is no date. */
final class Dates {

    private static final List<DateTimeFormatter> FORMATS = List.of(
            format("yyyy-M-d"),
            format("MMMM d, yyyy"),
            format("MMM d, yyyy"),
            format("d MMMM yyyy"),
            format("d MMM yyyy"),
            format("EEEE, MMMM d, yyyy"),
            format("EEEE, d MMMM yyyy"));

    private Dates() {}

    static Optional<LocalDate> parse(String text) {
        String plain = text.strip().replaceAll("(?<=\\b\\p{L}{3,4})\\.", "");
        try {
            return Optional.of(OffsetDateTime.parse(plain).toLocalDate());
        } catch (DateTimeParseException notAnInstant) {
            return FORMATS.stream()
                    .flatMap(format -> tryParse(plain, format).stream())
                    .findFirst();
        }
    }

    private static Optional<LocalDate> tryParse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException anotherFormat) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
