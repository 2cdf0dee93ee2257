package footnote.answer.news;

import footnote.answer.news.values.Moment;
import footnote.answer.news.values.NamedThing;
import footnote.answer.news.values.Quantity;
import footnote.answer.news.values.Value;
import footnote.text.analysis.AnalysedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of two values that differ, from which a fitted model tells whether they are given for the same thing. */
enum DifferenceFeature {
    /** Log odds that the other answers the question, less the threshold from which it is taken to. */
    FIT,
    /** How unlike two numbers are in size: the logarithm of the one by the other, at most {@link #MOST}. */
    SIZES,
    /** How far apart two days are: the logarithm of their number, at most {@link #MOST}. */
    DAYS,
    /** 1 for names. */
    IS_NAME,
    /** 1 for dates and times. */
    IS_MOMENT,
    /** 1 where both stand in one sentence. */
    OWN,
    /** 1 where both count what has a word in common, -1 where they count different things; 0 where one counts nothing. */
    COUNTED,
    /** Share of the words around the one that stand around the other too. */
    CLAUSES,
    /** Share of the words of the shorter of their sentences that the other has too. */
    SENTENCES,
    /** 1 where one of them is something that its sentence says has come to it. */
    COME_TO;

    /** Further apart is not told apart. */
    private static final double MOST = 4;

    /** Two moments whose days are not both known are taken to be so far apart. */
    private static final double UNKNOWN = 3;

    /**
     * What is known of two values.
     *
     * @param first the value that answers
     * @param other the one that is held against it
     */
    static Map<DifferenceFeature, Double> of(Claim first, Claim other) {
        Map<DifferenceFeature, Double> features = new EnumMap<>(DifferenceFeature.class);
        Set<String> aside = AnalysedText.of(first.shown() + " " + other.shown())
                .content()
                .map(AnalysedText.Word::key)
                .collect(Collectors.toSet());
        features.put(FIT, other.fit());
        features.put(SIZES, sizes(first.value(), other.value()));
        features.put(DAYS, days(first.value(), other.value()));
        features.put(IS_NAME, first.value() instanceof NamedThing ? 1.0 : 0);
        features.put(IS_MOMENT, first.value() instanceof Moment ? 1.0 : 0);
        features.put(
                OWN, first.article().equals(other.article()) && first.text().equals(other.text()) ? 1.0 : 0);
        features.put(COUNTED, counted(first, other));
        features.put(CLAUSES, Surroundings.alike(first.clause(), other.clause(), aside));
        features.put(SENTENCES, Surroundings.alike(first.text(), other.text(), aside));
        features.put(COME_TO, Differences.isComeTo(first) || Differences.isComeTo(other) ? 1.0 : 0);
        return features;
    }

    private static double counted(Claim first, Claim other) {
        Set<String> here = Surroundings.counted(first);
        Set<String> there = Surroundings.counted(other);
        if (here.isEmpty() || there.isEmpty()) {
            return 0;
        }
        return Collections.disjoint(here, there) ? -1 : 1;
    }

    private static double sizes(Value one, Value two) {
        if (one instanceof Quantity here && two instanceof Quantity there && here.size() > 0 && there.size() > 0) {
            return Math.min(MOST, Math.abs(Math.log(here.size() / there.size())));
        }
        return 0;
    }

    private static double days(Value one, Value two) {
        if (!(one instanceof Moment here) || !(two instanceof Moment there)) {
            return 0;
        }
        LocalDate from = here.day();
        LocalDate to = there.day();
        return from == null || to == null
                ? UNKNOWN
                : Math.min(MOST, Math.log1p(Math.abs((double) ChronoUnit.DAYS.between(from, to))));
    }
}
