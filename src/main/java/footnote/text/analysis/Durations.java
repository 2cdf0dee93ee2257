package footnote.text.analysis;

import footnote.text.Span;
import footnote.text.analysis.Amount.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the times are that a text has numbers for, so that "36 months" and "three years" can be held to be the same. */
final class Durations {

    private static final double WEEK = 7;
    private static final double YEAR = 365.25;
    private static final double MONTH = YEAR / 12;

    private static final Map<String, Double> DAYS = Map.of(
            "second",
            1 / 86_400.0,
            "minute",
            1 / 1440.0,
            "hour",
            1 / 24.0,
            "day",
            1.0,
            "week",
            WEEK,
            "month",
            MONTH,
            "year",
            YEAR);

    /** Behind a number: "five-year", "five more years". */
    private static final Pattern UNIT =
            Pattern.compile("(?i)^[\\s-](?:\\p{L}+\\s)?(second|minute|hour|day|week|month|year)s?\\b");

    private static final Pattern AGES = Pattern.compile("(?i)\\b((?:half )?an?|the last|the past|\\d+|" + Amounts.WORD
            + ")[\\s-](?:(decades?)|centur(?:y|ies))\\b");

    /** "A year and a half", "an hour and a half". */
    private static final Pattern AND_A_HALF = Pattern.compile("(?i)\\b(an?|\\d+|" + Amounts.WORD
            + ")[\\s-](hour|day|week|month|year)s?,? and a half\\b|\\b(\\d+|" + Amounts.WORD
            + ") and a half[\\s-](hour|day|week|month|year)s?\\b");

    private static final Pattern FORTNIGHT = Pattern.compile("(?i)\\b(?:a|the|this|last|next|per|each) fortnight\\b");

    /** Of a year. */
    private static final Pattern QUARTER =
            Pattern.compile("(?i)(?<=\\b(?:first|second|third|fourth|last|next|this|past) )quarter\\b");

    private Durations() {}

    /** Says of each number how long it is, and adds those that are put without one. */
    static void in(String text, List<Amount> amounts) {
        amounts.replaceAll(amount -> amount.kind() == Kind.COUNT ? lasting(amount, text) : amount);
        add(text, AGES, Durations::years, YEAR, amounts);
        add(text, AND_A_HALF, Durations::andAHalf, 1, amounts);
        add(text, FORTNIGHT, two -> 2, WEEK, amounts);
        add(text, QUARTER, three -> 3, MONTH, amounts);
    }

    private static Amount lasting(Amount amount, String text) {
        Matcher unit = UNIT.matcher(text.substring(amount.span().end()));
        return unit.find()
                ? amount.lasting(
                        amount.value() * DAYS.getOrDefault(unit.group(1).toLowerCase(Locale.ROOT), 0.0))
                : amount;
    }

    private static void add(
            String text, Pattern pattern, ToDoubleFunction<MatchResult> value, double days, List<Amount> amounts) {
        pattern.matcher(text).results().forEach(found -> {
            Span span = new Span(found.start(), found.end());
            amounts.removeIf(other -> span.contains(other.span()));
            double units = value.applyAsDouble(found);
            amounts.add(new Amount(units, units * days, Kind.COUNT, Amounts.bound(text, found.start()), span));
        });
    }

    private static double andAHalf(MatchResult time) {
        boolean behind = time.group(2) != null;
        double units = Amounts.small(behind ? time.group(1) : time.group(3)) + 0.5;
        String unit = (behind ? time.group(2) : time.group(4)).toLowerCase(Locale.ROOT);
        return units * DAYS.getOrDefault(unit, 0.0);
    }

    private static double years(MatchResult age) {
        double half = age.group(1).toLowerCase(Locale.ROOT).startsWith("half") ? 0.5 : 1;
        return half * (age.group(2) == null ? 100 : 10) * Amounts.small(age.group(1));
    }
}
