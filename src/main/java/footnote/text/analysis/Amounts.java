package footnote.text.analysis;

import footnote.text.Span;
import footnote.text.analysis.Amount.Bound;
import footnote.text.analysis.Amount.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of an English text, in figures and in words, with magnitudes, shares and ranks. */
final class Amounts {

    private static final Map<String, Double> UNITS = units();

    private static final Map<String, Double> MAGNITUDES = Map.ofEntries(
            Map.entry("hundred", 1e2),
            Map.entry("thousand", 1e3),
            Map.entry("k", 1e3),
            Map.entry("million", 1e6),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("b", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("tn", 1e12),
            Map.entry("dozen", 12.0));

    private static final Map<String, Double> SIZES = Map.of(
            "dozens", 24.0, "scores", 40.0, "hundreds", 200.0, "thousands", 2e3, "millions", 2e6, "billions", 2e9);

    private static final Map<String, Double> RANKS = ranks();

    /** How many characters before a number may say of its exactness. */
    private static final int NEAR = 60;

    static final String WORD = "(?:" + String.join("|", UNITS.keySet()) + ")";

    private static final String MAGNITUDE = "(?:hundred|thousand|million|billion|trillion|dozen)";

    private static final Pattern NUMBER = Pattern.compile("(?i)(?<![\\p{L}\\d.,])(?:"
            + "(?<figures>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<rank>st|nd|rd|th)?"
            + "(?:[\\s-]?(?<times>hundred|thousand|million|billion|trillion|dozen|bn|mn|tn)|(?<letter>[mkb](?![\\p{L}])))?"
            + "|(?<words>(?:an? (?=" + MAGNITUDE + "))?(?:" + WORD + "|" + MAGNITUDE + ")(?:(?:[\\s-]|,? and )(?:"
            + WORD
            + "|" + MAGNITUDE + "))*)"
            + ")(?![\\p{L}\\d])(?<share>\\s?%|[\\s-]per\\s?cent(?!age))?");

    private static final Pattern SIZE =
            Pattern.compile("(?i)\\b(dozens|scores|hundreds|thousands|millions|billions)\\b");

    private static final Pattern RANK =
            Pattern.compile("(?i)(?<!\\bat )\\b(" + String.join("|", RANKS.keySet()) + ")\\b(?!\\s+of\\s+all)");

    private static final Pattern FRACTION = Pattern.compile(
            "(?i)\\b(?:(?<half>half)|(?<count>a|one|two|three|four|nine)[\\s-](?<part>third|quarter|fifth|tenth)s?|(?<halved>halv(?:e[sd]?|ing)))\\b");

    /** "One child in 700", "nine out of ten". */
    private static final Pattern IN = Pattern.compile("(?i)\\b(" + WORD
            + "(?= (?:in|out))|one(?= \\p{L}+ (?:in|out)))(?: \\p{L}+)? (?:in|out of)(?: every)? (\\d+|" + WORD
            + ")\\b");

    private static final Pattern TIMES = Pattern.compile(
            "(?i)\\b(?:twice|twofold|doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|threefold|quadrupl(?:e[sd]?|ing))\\b");

    private static final Pattern HALF = Pattern.compile("(?i)\\bhalf an? (million|billion|thousand|dozen)\\b");

    private static final Pattern ABOVE = Pattern.compile(
            "(?i)(?<!no )\\b(?:more than|over|at least|a minimum of|above|exceed(?:s|ed|ing)?|upwards? of|no (?:fewer|less) than|beyond)\\s+(?:an? |[$€£])*$");
    private static final Pattern BELOW = Pattern.compile(
            "(?i)(?<!no )\\b(?:fewer than|less than|under|below|at most|a maximum of|up to|as (?:much|many) as|nearly|almost|just short of"
                    + "|no more than|capp?(?:ed|ing)?\\b[^.;]{0,30} at|limit(?:ed|ing)?\\b[^.;]{0,30} to|(?:cap|limit|ceiling) of)\\s+(?:an? |[$€£])*$");
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)\\b(?:about|around|approximately|roughly|some|circa|close to)\\s+(?:the |an? |[$€£])*\\s*$");

    private Amounts() {}

    /** The numbers in order; "one" in letters is none, being a pronoun as often. */
    static List<Amount> in(String text) {
        List<Amount> amounts = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            add(number, text, amounts);
        }
        SIZE.matcher(text)
                .results()
                .forEach(size -> amounts.add(new Amount(
                        SIZES.getOrDefault(size.group().toLowerCase(Locale.ROOT), 0.0),
                        Kind.SIZE,
                        Bound.EXACT,
                        new Span(size.start(), size.end()))));
        RANK.matcher(text)
                .results()
                .forEach(rank -> amounts.add(new Amount(
                        RANKS.getOrDefault(rank.group().toLowerCase(Locale.ROOT), 0.0),
                        Kind.RANK,
                        Bound.EXACT,
                        new Span(rank.start(), rank.end()))));
        others(text, IN, some -> small(some.group(1)) / small(some.group(2)), Kind.SHARE, amounts);
        others(text, TIMES, times -> times(times.group().toLowerCase(Locale.ROOT)), Kind.COUNT, amounts);
        fractions(text, amounts);
        halves(text, amounts);
        Durations.in(text, amounts);
        return amounts;
    }

    private static void add(Matcher number, String text, List<Amount> amounts) {
        boolean figures = number.group("figures") != null;
        double value = figures ? figures(number) : words(number.group("words"));
        boolean one = !figures && value == 1 && number.group("share") == null;
        if (!one) {
            Kind kind =
                    number.group("rank") != null ? Kind.RANK : number.group("share") != null ? Kind.SHARE : Kind.COUNT;
            amounts.add(new Amount(
                    kind == Kind.SHARE ? value / 100 : value,
                    kind,
                    bound(text, number.start()),
                    new Span(number.start(), number.end())));
        }
    }

    private static double figures(Matcher number) {
        double value = Double.parseDouble(number.group("figures").replace(",", ""));
        String times = number.group("times") == null ? number.group("letter") : number.group("times");
        double scaled = times == null ? value : value * MAGNITUDES.getOrDefault(times.toLowerCase(Locale.ROOT), 1.0);
        return Math.round(scaled * 1e6) / 1e6;
    }

    private static double words(String words) {
        double total = 0;
        double part = 0;
        for (String word : words.toLowerCase(Locale.ROOT).split("[\\s,-]+")) {
            Double magnitude = MAGNITUDES.get(word);
            if (magnitude == null) {
                part += UNITS.getOrDefault(word, 0.0);
            } else if (magnitude <= 100) {
                part = Math.max(part, 1) * magnitude;
            } else {
                total += Math.max(part, 1) * magnitude;
                part = 0;
            }
        }
        return total + part;
    }

    private static void fractions(String text, List<Amount> amounts) {
        Matcher fraction = FRACTION.matcher(text);
        while (fraction.find()) {
            double value = fraction.group("half") != null || fraction.group("halved") != null
                    ? 0.5
                    : count(fraction.group("count")) / part(fraction.group("part"));
            Span span = new Span(fraction.start(), fraction.end());
            amounts.removeIf(other -> span.contains(other.span()));
            amounts.add(new Amount(value, Kind.SHARE, bound(text, fraction.start()), span));
        }
    }

    /** "Half a million" is a number of its own. */
    private static void halves(String text, List<Amount> amounts) {
        Matcher half = HALF.matcher(text);
        while (half.find()) {
            Span span = new Span(half.start(), half.end());
            amounts.removeIf(other -> span.contains(other.span()));
            double value = MAGNITUDES.getOrDefault(half.group(1).toLowerCase(Locale.ROOT), 0.0) / 2;
            amounts.add(new Amount(value, Kind.COUNT, bound(text, half.start()), span));
        }
    }

    /** Numbers that are put in another way. */
    private static void others(
            String text, Pattern pattern, ToDoubleFunction<MatchResult> value, Kind kind, List<Amount> amounts) {
        pattern.matcher(text).results().forEach(found -> {
            Span span = new Span(found.start(), found.end());
            amounts.removeIf(other -> span.contains(other.span()));
            amounts.add(new Amount(value.applyAsDouble(found), kind, bound(text, found.start()), span));
        });
    }

    /** A small number in figures or in a word; 1 of any other word. */
    static double small(String number) {
        return Character.isDigit(number.charAt(0))
                ? Double.parseDouble(number)
                : UNITS.getOrDefault(number.toLowerCase(Locale.ROOT), 1.0);
    }

    private static double times(String word) {
        return word.startsWith("tw") || word.startsWith("doub") ? 2 : word.startsWith("quad") ? 4 : 3;
    }

    private static double count(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "nine" -> 9;
            default -> 1;
        };
    }

    private static double part(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "third" -> 3;
            case "quarter" -> 4;
            case "fifth" -> 5;
            default -> 10;
        };
    }

    static Bound bound(String text, int start) {
        String before = text.substring(Math.max(0, start - NEAR), start);
        if (ABOVE.matcher(before).find()) {
            return Bound.ABOVE;
        }
        if (BELOW.matcher(before).find()) {
            return Bound.BELOW;
        }
        return ABOUT.matcher(before).find() ? Bound.ABOUT : Bound.EXACT;
    }

    private static Map<String, Double> units() {
        Map<String, Double> units = new HashMap<>();
        List<String> small = List.of(
                ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                                + " seventeen eighteen nineteen")
                        .split(" "));
        List<String> tens = List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
        for (int i = 0; i < small.size(); i++) {
            units.put(small.get(i), i + 1.0);
        }
        for (int i = 0; i < tens.size(); i++) {
            units.put(tens.get(i), 10.0 * (i + 2));
        }
        return Map.copyOf(units);
    }

    private static Map<String, Double> ranks() {
        Map<String, Double> ranks = new HashMap<>();
        List<String> words = List.of("first second third fourth fifth sixth seventh eighth ninth tenth".split(" "));
        for (int i = 0; i < words.size(); i++) {
            ranks.put(words.get(i), i + 1.0);
        }
        return Map.copyOf(ranks);
    }
}
