package footnote.text.analysis;

import footnote.text.MonthNames;
import footnote.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what an English text says of days, months and years, however it writes them. */
public final class Days {

    /**
     * A part of a date.
     *
     * @param part what it says, the same for every spelling: {@code 2022}, {@code m3}, {@code m3d2}, {@code friday}
     * @param span where it stands
     */
    public record Day(String part, Span span) {}

    private static final String MONTH =
            "(?<month%d>(?i:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)|apr(?:il|\\.)?|may"
                    + "|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?))";

    private static final String YEAR = "(?:1[5-9]|20)\\d\\d";

    private static final Pattern MONTH_DAY = Pattern.compile("\\b" + MONTH.formatted(1)
            + "\\s+(?<day1>\\d{1,2})(?:st|nd|rd|th)?\\b(?!,\\d)|\\b(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
            + MONTH.formatted(2) + "(?![\\p{L}])");

    private static final Pattern ISO = Pattern.compile("\\b(" + YEAR + ")-(\\d\\d)-(\\d\\d)\\b");

    /** "May" and "March" are months only with a capital, and "May" only where a date may stand. */
    private static final Pattern LONE_MONTH =
            Pattern.compile("\\b(" + MonthNames.UNMISTAKABLE + "|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)"
                    + "|(?<=\\b(?:in|of|since|until|by|early|late|last|this|next|mid) )May\\b|\\bMay(?= " + YEAR + ")");

    private static final Pattern YEARS = Pattern.compile("(?<![\\d,.$€£])" + YEAR + "(?![\\d,]\\d|\\d|%)s?");

    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(" + MonthNames.WEEKDAY + "|yesterday|tomorrow|tonight|overnight"
                    + "|(?:last|next|this) (?:week|month|year|spring|summer|autumn|winter|night|weekend))\\b");

    private Days() {}

    static List<Day> in(String text) {
        List<Day> days = new ArrayList<>();
        Matcher day = MONTH_DAY.matcher(text);
        while (day.find()) {
            boolean monthFirst = day.group("day1") != null;
            String month = month(day.group(monthFirst ? "month1" : "month2"));
            int number = Integer.parseInt(day.group(monthFirst ? "day1" : "day2"));
            add(month, day.toMatchResult(), days);
            add(month + "d" + number, day.toMatchResult(), days);
        }
        ISO.matcher(text).results().forEach(iso -> {
            String month = "m" + Integer.parseInt(iso.group(2));
            add(iso.group(1), iso, days);
            add(month, iso, days);
            add(month + "d" + Integer.parseInt(iso.group(3)), iso, days);
        });
        LONE_MONTH.matcher(text).results().forEach(month -> add(month(month.group()), month, days));
        YEARS.matcher(text).results().forEach(year -> add(year.group(), year, days));
        NAMED.matcher(text).results().forEach(named -> add(named.group().toLowerCase(Locale.ROOT), named, days));
        return days;
    }

    private static void add(String part, MatchResult where, List<Day> days) {
        days.add(new Day(part, new Span(where.start(), where.end())));
    }

    private static String month(String name) {
        List<String> months = List.of("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));
        return "m" + (months.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }
}
