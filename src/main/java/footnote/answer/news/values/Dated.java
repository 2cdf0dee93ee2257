package footnote.answer.news.values;

import footnote.text.Span;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.Days;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or year that a text names, resolved.
 *
 * @param day the day; of a month or year its first
 * @param precision how much of it is said
 * @param span where it stands
 * @param isRelative whether it was told by its distance from the day of publication
 */
public record Dated(LocalDate day, Moment.Precision precision, Span span, boolean isRelative) {

    /** "LONDON, 3 May (AP) - " */
    private static final Pattern DATELINE =
            Pattern.compile("\\p{Lu}[\\p{Lu} .’'/-]{2,30}(?:,[^–—-]{0,40})?(?: \\([^)]{1,30}\\))? ?[-–—]{1,2} ");

    private static final Pattern PART = Pattern.compile("m(\\d{1,2})(?:d(\\d{1,2}))?|(\\d{4})");

    /** What stands before a weekday that is not the one nearest to the day of publication. */
    private static final Pattern ANOTHER = Pattern.compile("(?i)\\b(last|next|every|each|on the|that|a)\\s+$");

    /** What stands before a weekday up to which something will last: the next one of its name. */
    private static final Pattern UP_TO =
            Pattern.compile("(?i)\\b(?:will|would|to)\\b[^.;]{0,40}\\b(?:until|till)\\s+$");

    /** A verb form that says a day is still to come. */
    private static final Pattern AHEAD = Pattern.compile("(?i)\\b(will|would|to be|due|next|until|by)\\b");

    /** News names a month without its year where it is no further away than this. */
    private static final int MONTHS_BACK = 8;

    /**
     * The dates of a text, as far as they can be told for sure.
     *
     * @param published the day of publication, from which relative ones are counted; {@code null} where not known
     */
    public static List<Dated> in(AnalysedText text, @Nullable LocalDate published) {
        Map<Span, List<String>> parts = new LinkedHashMap<>();
        for (Days.Day day : text.days()) {
            parts.computeIfAbsent(day.span(), span -> new ArrayList<>()).add(day.part());
        }
        int dateline = dateline(text.text());
        List<Span> spans = parts.keySet().stream()
                .filter(span -> span.start() >= dateline)
                .filter(span -> parts.keySet().stream().noneMatch(other -> !other.equals(span) && other.contains(span)))
                .toList();
        List<Dated> dated = new ArrayList<>();
        Set<Span> used = new HashSet<>();
        for (Span span : spans) {
            List<String> said = new ArrayList<>(parts.getOrDefault(span, List.of()));
            Optional<Span> year = year(text.text(), span, spans, parts);
            year.ifPresent(other -> {
                used.add(other);
                said.addAll(parts.getOrDefault(other, List.of()));
            });
            if (!used.contains(span)) {
                of(said, text.text(), span, published).ifPresent(dated::add);
            }
        }
        return dated;
    }

    /** Where the text begins behind the place and day of the report. */
    static int dateline(String text) {
        Matcher dateline = DATELINE.matcher(text);
        return dateline.lookingAt() ? dateline.end() : 0;
    }

    /** "6 January 2022" is found in two parts. */
    private static Optional<Span> year(String text, Span span, List<Span> spans, Map<Span, List<String>> parts) {
        return spans.stream()
                .filter(other -> other.start() >= span.end()
                        && text.substring(span.end(), other.start()).matches(",? ?(?:of )?"))
                .filter(other -> parts.getOrDefault(other, List.of()).stream().allMatch(part -> part.matches("\\d{4}")))
                .findFirst();
    }

    private static Optional<Dated> of(List<String> parts, String text, Span span, @Nullable LocalDate published) {
        Integer year = null;
        Integer month = null;
        Integer day = null;
        for (String part : parts) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return relative(part, text, span, published);
            }
            year = matcher.group(3) == null ? year : Integer.valueOf(matcher.group(3));
            month = matcher.group(1) == null ? month : Integer.valueOf(matcher.group(1));
            day = matcher.group(2) == null ? day : Integer.valueOf(matcher.group(2));
        }
        try {
            return absolute(year, month, day, span, published);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Dated> absolute(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            Span span,
            @Nullable LocalDate published) {
        if (month == null) {
            return year == null
                    ? Optional.empty()
                    : Optional.of(new Dated(LocalDate.of(year, 1, 1), Moment.Precision.YEAR, span, false));
        }
        Moment.Precision precision = day == null ? Moment.Precision.MONTH : Moment.Precision.DAY;
        int number = day == null ? 1 : day;
        if (year != null) {
            return Optional.of(new Dated(LocalDate.of(year, month, number), precision, span, false));
        }
        if (published == null) {
            return Optional.empty();
        }
        LocalDate same = LocalDate.of(published.getYear(), month, number);
        LocalDate nearest = same.isAfter(published.plusMonths(12 - MONTHS_BACK)) ? same.minusYears(1) : same;
        return Optional.of(new Dated(nearest, precision, span, false));
    }

    /** "On Tuesday" is the Tuesday before the day of publication or that day; where it may be the next one, none. */
    private static Optional<Dated> relative(String word, String text, Span span, @Nullable LocalDate published) {
        if (published == null) {
            return Optional.empty();
        }
        LocalDate day = switch (word) {
            case "yesterday" -> published.minusDays(1);
            case "tomorrow" -> published.plusDays(1);
            default -> weekday(word, text, span, published);
        };
        return Optional.ofNullable(day).map(known -> new Dated(known, Moment.Precision.DAY, span, true));
    }

    private static @Nullable LocalDate weekday(String word, String text, Span span, LocalDate published) {
        if (!word.endsWith("day")) {
            return null;
        }
        String before = text.substring(0, span.start());
        String clause = text.substring(Math.max(0, span.start() - 60), Math.min(text.length(), span.end() + 20));
        DayOfWeek named = dayOfWeek(word);
        if (named != null && UP_TO.matcher(before).find()) {
            return published.with(TemporalAdjusters.next(named));
        }
        if (ANOTHER.matcher(before).find() || AHEAD.matcher(clause).find()) {
            return null;
        }
        return named == null ? null : published.with(TemporalAdjusters.previousOrSame(named));
    }

    private static @Nullable DayOfWeek dayOfWeek(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
