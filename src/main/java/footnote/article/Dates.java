package footnote.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Full calendar dates as English-language news writes them; anything less than a full date is no date. */
public final class Dates {

    private static final List<DateTimeFormatter> FORMATS = List.of(
            format("yyyy-M-d"),
            format("MMMM d, yyyy"),
            format("MMM d, yyyy"),
            format("d MMMM yyyy"),
            format("d MMM yyyy"),
            format("EEEE, MMMM d, yyyy"),
            format("EEEE, d MMMM yyyy"));

    private static final int MAX_FIELD = 60;

    private static final Pattern DAY_AND_TIME =
            Pattern.compile("(\\d{4}[-/]\\d{1,2}[-/]\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}.*)?");

    private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");

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

    /**
     * The day in a field that was made for a date: as {@link #parse}, and as machines write it, with a time in whatever
     * form behind it, as in e-mail, or as seconds or milliseconds since 1970.
     */
    public static Optional<LocalDate> ofField(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > MAX_FIELD) {
            return Optional.empty();
        }
        String plain = text.strip();
        Matcher day = DAY_AND_TIME.matcher(plain);
        if (day.matches()) {
            return tryParse(day.group(1).replace('/', '-'), FORMATS.getFirst());
        }
        return EPOCH.matcher(plain).matches()
                ? Optional.of(ofEpoch(Long.parseLong(plain)))
                : parse(plain).or(() -> ofMail(plain));
    }

    private static LocalDate ofEpoch(long count) {
        return LocalDate.ofInstant(
                count > 99_999_999_999L ? Instant.ofEpochMilli(count) : Instant.ofEpochSecond(count), ZoneOffset.UTC);
    }

    private static Optional<LocalDate> ofMail(String text) {
        try {
            return Optional.of(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeParseException notOfMail) {
            return Optional.empty();
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
