package footnote.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Full calendar dates as news writes them, in several languages; anything less than a full date is no date. The day is
 * the one that is written, in the time zone of who wrote it. A date of numbers that may be read in two ways, such as
 * 03/04/2024, is none unless its order is known; with full stops the day comes first.
 */
public final class Dates {

    /** Which of day and month comes first between slashes. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN;

        /** As is usual in a language, such as "de" or "en-GB"; English alone does not tell. */
        public static Order of(@Nullable String language) {
            String tag = language == null
                    ? ""
                    : language.strip().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            if (tag.matches("en-(us|ph)")) {
                return MONTH_FIRST;
            }
            boolean dayFirst = tag.matches(
                    "en-(gb|au|nz|ie|in|za)|(?:de|fr|es|it|pt|nl|ru|uk|pl|cs|ro|el|da|no|nb|fi|tr|ar|bg)(?:-.*)?");
            return dayFirst ? DAY_FIRST : UNKNOWN;
        }
    }

    private static final int MAX_FIELD = 60;

    private static final String TIME = "(?:\\s*[,|–—-]?\\s*(?:(?:at|um|à|a las|alle|às|в|kl|o)\\.?\\s+)?"
            + "\\d{1,2}\\s?(?:[:.h]\\s?\\d{2}(?:[:.]\\d{2})?|[ap]\\.?m\\b)[^\\d]{0,20}(?:[+-]?\\d{2}:?\\d{2})?\\)?(?:\\s*\\(\\w+\\))?)?";

    private static final String WEEKDAY = "(?:\\p{L}{2,12}\\.?,?\\s+)?";

    private static final Pattern DAY_NAME_YEAR = Pattern.compile("(?iu)" + WEEKDAY
            + "(?:le|el|den|il|em)?\\s*(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|°)?[\\s-]+(?:de |of |ve )?(\\p{L}{3,12})\\.?[,\\s-]+(?:de |del )?"
            + "(\\d{4})(?:\\s*г(?:\\.|ода)?)?" + TIME);

    private static final Pattern NAME_DAY_YEAR = Pattern.compile(
            "(?iu)" + WEEKDAY + "(\\p{L}{3,12})\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME);

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})日?(?:[T\\s]+\\d{1,2}:\\d{2}.*)?");

    private static final Pattern PACKED =
            Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T\\d{4,6}(?:Z|[+-]\\d{2}:?\\d{2})?)?");

    private static final Pattern NUMBERS =
            Pattern.compile("(?iu)" + WEEKDAY + "(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4})" + TIME);

    private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");

    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/=]((?:19|20)\\d{2})[/-](\\d{1,2}|\\p{Alpha}{3})[/-](\\d{1,2})(?=[/_-])");

    private static final Map<String, Integer> MONTHS = MonthNames.all();

    private Dates() {}

    /** The day that a date field names, where its order of day and month shows; empty for all else. */
    public static Optional<LocalDate> parse(String text) {
        return parse(text, Order.UNKNOWN);
    }

    /** The same, where it is known whether day or month comes first. */
    public static Optional<LocalDate> parse(String text, Order order) {
        String plain = text.strip();
        if (plain.length() > MAX_FIELD) {
            return Optional.empty();
        }
        Matcher named = DAY_NAME_YEAR.matcher(plain);
        if (named.matches()) {
            return day(named.group(3), named.group(2), named.group(1));
        }
        Matcher american = NAME_DAY_YEAR.matcher(plain);
        if (american.matches()) {
            return day(american.group(3), american.group(1), american.group(2));
        }
        Matcher sorted = YEAR_FIRST.matcher(plain);
        if (sorted.matches()) {
            return day(sorted.group(1), sorted.group(2), sorted.group(3));
        }
        Matcher numbers = NUMBERS.matcher(plain);
        return numbers.matches() ? ofNumbers(numbers, order) : Optional.empty();
    }

    private static Optional<LocalDate> ofNumbers(Matcher numbers, Order known) {
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        boolean dayFirst = numbers.group(2).equals(".")
                || first > 12
                || first == second
                || (known == Order.DAY_FIRST && second <= 12);
        boolean monthFirst = second > 12 || known == Order.MONTH_FIRST;
        if (!dayFirst && !monthFirst) {
            return Optional.empty();
        }
        return dayFirst
                ? day(numbers.group(4), numbers.group(3), numbers.group(1))
                : day(numbers.group(4), numbers.group(1), numbers.group(3));
    }

    /** Whether a text is a date that may be read in two ways. */
    public static boolean isAmbiguous(@Nullable String text) {
        return text != null
                && text.length() <= MAX_FIELD
                && NUMBERS.matcher(text.strip()).matches()
                && parse(text).isEmpty()
                && parse(text, Order.DAY_FIRST).isPresent();
    }

    /** The day in a field that was made for a date, its order not being known. */
    public static Optional<LocalDate> ofField(@Nullable String text) {
        return ofField(text, Order.UNKNOWN);
    }

    /**
     * The day in a field that was made for a date: as people write it, and as machines do, with a time in whatever form
     * behind it, as in e-mail, or as seconds or milliseconds since 1970.
     */
    public static Optional<LocalDate> ofField(@Nullable String text, Order order) {
        if (text == null || text.isBlank() || text.length() > MAX_FIELD) {
            return Optional.empty();
        }
        String plain = text.strip();
        Matcher packed = PACKED.matcher(plain);
        if (packed.matches()) {
            return day(packed.group(1), packed.group(2), packed.group(3));
        }
        return EPOCH.matcher(plain).matches() ? Optional.of(ofEpoch(Long.parseLong(plain))) : parse(plain, order);
    }

    /** The day that an address has in its path, such as {@code /2024/04/03/title}. */
    public static Optional<LocalDate> ofAddress(@Nullable String address) {
        Matcher found = IN_ADDRESS.matcher(address == null ? "" : address);
        return found.find() ? day(found.group(1), found.group(2), found.group(3)) : Optional.empty();
    }

    private static LocalDate ofEpoch(long count) {
        return LocalDate.ofInstant(
                count > 99_999_999_999L ? Instant.ofEpochMilli(count) : Instant.ofEpochSecond(count), ZoneOffset.UTC);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        Integer number = Character.isDigit(month.charAt(0))
                ? Integer.valueOf(month)
                : MONTHS.get(month.toLowerCase(java.util.Locale.ROOT));
        if (number == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
