package footnote.answer.check;

import footnote.text.Span;
import footnote.text.analysis.Amount;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.About;
import footnote.text.analysis.Days;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether the numbers, dates and quotations of a sentence are all in a quote, and belong to the same things there. */
final class FactRule {

    /** How many content words before and behind a number or date say what it is about. */
    private static final int BEFORE = 3;

    private static final int BEHIND = 3;

    /** Another number may have so much more in common with what the sentence says of this one. */
    private static final int SLACK = 2;

    private static final Pattern SUPERLATIVE =
            Pattern.compile("(?i)\\b(?:the|its|his|her|their) (?:most|least) \\p{L}+");

    private static final Pattern SUPERLATIVES = Pattern.compile(
            "(?i)\\b(?:most|least|best|worst|main|chief|top|record|\\p{L}{2,}(?:[^aeiou\\W]|i)est|more than ever)\\b");

    /** "The sixth largest", "one of the oldest": less than a superlative. */
    private static final Pattern LESSENED = Pattern.compile(
            "(?i)\\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:nd|rd|th)|one of the|among the)"
                    + "[\\s-]((?:most |least )?\\p{L}+)");

    /** Time that something took. */
    private static final Pattern TAKEN =
            Pattern.compile("(?i)\\b(?:for|last(?:s|ed|ing)|took|takes|during)\\s+(?:\\p{L}+\\s+)?$");

    /** Time that passed since or until something, which is no time that something took. */
    private static final Pattern APART = Pattern.compile("(?i)^\\s*\\p{L}+\\s+(?:after|before|ago|later|earlier)\\b");

    private static final Pattern PART =
            Pattern.compile("(?i)\\b[\\p{L}\\d]+ (?:out )?of (?:the|its|their|his|her|all|these|those)\\s+$");

    private static final Pattern OF = Pattern.compile("(?i)\\bof\\s+(?:\\S+\\s+){0,3}$");

    private static final Pattern SIZED =
            Pattern.compile("(?i)\\b(?:are|is|were|was|be|has|have|had|with)\\s+(?:the |all )?$");

    private FactRule() {}

    static boolean amountsAreIn(AnalysedText sentence, AnalysedText quote) {
        return sentence.amounts().stream().allMatch(amount -> {
            Predicate<Amount> same = there -> amount.follows(there)
                    && !(isPart(quote, there) && isAll(sentence, amount, quote))
                    && !(isLong(sentence, amount) && !isLong(quote, there) && isApart(quote, there));
            return quote.amounts().stream().anyMatch(same)
                    && belongs(
                            sentence.about(amount.span(), BEFORE, BEHIND),
                            spans(quote, same),
                            spans(quote, there -> there.kind() == amount.kind() && !same.test(there)),
                            quote);
        });
    }

    /** Whether it is the whole of which something is told of a part: "nine of the 78". */
    private static boolean isPart(AnalysedText text, Amount amount) {
        return PART.matcher(text.text().substring(0, amount.span().start())).find();
    }

    /** Whether it tells of the whole what the quote tells of a part, and not just how large it is. */
    private static boolean isAll(AnalysedText sentence, Amount amount, AnalysedText quote) {
        String before = sentence.text().substring(0, amount.span().start());
        About about = sentence.about(amount.span(), 0, 1);
        return !SIZED.matcher(before).find()
                && !OF.matcher(before).find()
                && sentence.words().stream()
                        .filter(word -> word.isContent() && !word.term().isNumber())
                        .map(AnalysedText.Word::key)
                        .anyMatch(key -> !about.behind().contains(key) && quote.has(key));
    }

    private static boolean isLong(AnalysedText text, Amount amount) {
        return TAKEN.matcher(text.text().substring(0, amount.span().start())).find();
    }

    private static boolean isApart(AnalysedText text, Amount amount) {
        return APART.matcher(text.text().substring(amount.span().end())).find();
    }

    private static List<Span> spans(AnalysedText quote, Predicate<Amount> which) {
        return quote.amounts().stream().filter(which).map(Amount::span).toList();
    }

    static boolean daysAreIn(AnalysedText sentence, AnalysedText quote) {
        return sentence.days().stream().allMatch(day -> {
            Predicate<Days.Day> same = there -> there.part().equals(day.part());
            return quote.days().stream().anyMatch(same)
                    && belongs(
                            sentence.about(day.span(), BEFORE, BEHIND),
                            daySpans(quote, same),
                            daySpans(
                                    quote,
                                    there -> isSort(there.part(), day.part())
                                            && !there.part().equals(day.part())),
                            quote);
        });
    }

    private static boolean isSort(String one, String two) {
        return Character.isDigit(one.charAt(0)) == Character.isDigit(two.charAt(0));
    }

    private static List<Span> daySpans(AnalysedText quote, Predicate<Days.Day> which) {
        return quote.days().stream().filter(which).map(Days.Day::span).toList();
    }

    /** Whether what surrounds it surrounds it in the quote too, rather than another of its kind. */
    private static boolean belongs(About about, List<Span> same, List<Span> others, AnalysedText quote) {
        int here = best(about, same, quote);
        int there = best(about, others, quote);
        return there <= here + SLACK;
    }

    private static int best(About about, List<Span> spans, AnalysedText quote) {
        return spans.stream()
                .mapToInt(span -> about.sharedWith(quote.about(span, BEFORE, BEHIND)))
                .max()
                .orElse(0);
    }

    /** Words in quotation marks must be in the quote, and somebody's words there too: in marks. */
    static boolean quotationsAreIn(AnalysedText sentence, AnalysedText quote, AnalysedText context) {
        return sentence.quotations().stream().allMatch(words -> quote.says(words) && context.quotes(words));
    }

    /** "The most expensive" needs some superlative in the quote, and one that is the second there must not be the first. */
    static boolean superlativesAreIn(AnalysedText sentence, AnalysedText quote) {
        boolean any = !SUPERLATIVE.matcher(sentence.text()).find()
                || SUPERLATIVES.matcher(quote.text()).find();
        return any
                && LESSENED.matcher(quote.text())
                        .results()
                        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                        .filter(words -> SUPERLATIVES.matcher(words).find())
                        .noneMatch(words -> isMore(words, sentence.text().toLowerCase(Locale.ROOT)));
    }

    private static boolean isMore(String superlative, String sentence) {
        return sentence.contains("the " + superlative)
                && LESSENED.matcher(sentence)
                        .results()
                        .noneMatch(found -> found.group(1).equals(superlative));
    }
}
