package footnote.answer.verify;

import footnote.answer.verify.Reading.About;
import footnote.article.Span;
import java.util.List;
import java.util.function.Predicate;

/** Whether the numbers, dates and quotations of a sentence are all in a quote, and belong to the same things there. */
final class Facts {

    /** How many content words before and behind a number or date say what it is about. */
    private static final int BEFORE = 3;

    private static final int BEHIND = 3;

    private Facts() {}

    static boolean amountsAreIn(Reading sentence, Reading quote) {
        return sentence.amounts().stream().allMatch(amount -> {
            Predicate<Amount> same = amount::follows;
            return quote.amounts().stream().anyMatch(same)
                    && belongs(
                            sentence.about(amount.span(), BEFORE, BEHIND),
                            spans(quote, same),
                            spans(quote, same.negate()),
                            quote);
        });
    }

    private static List<Span> spans(Reading quote, Predicate<Amount> which) {
        return quote.amounts().stream().filter(which).map(Amount::span).toList();
    }

    static boolean daysAreIn(Reading sentence, Reading quote) {
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

    private static List<Span> daySpans(Reading quote, Predicate<Days.Day> which) {
        return quote.days().stream().filter(which).map(Days.Day::span).toList();
    }

    /** Whether what surrounds it surrounds it in the quote too, rather than another of its kind. */
    private static boolean belongs(About about, List<Span> same, List<Span> others, Reading quote) {
        int here = best(about, same, quote);
        int there = best(about, others, quote);
        return there == 0 || (here > 0 && here >= there - 1);
    }

    private static int best(About about, List<Span> spans, Reading quote) {
        return spans.stream()
                .mapToInt(span -> about.sharedWith(quote.about(span, BEFORE, BEHIND)))
                .max()
                .orElse(0);
    }

    static boolean quotationsAreIn(Reading sentence, Reading quote) {
        return sentence.quotations().stream().allMatch(quote::says);
    }
}
