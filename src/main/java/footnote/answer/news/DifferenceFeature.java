package footnote.answer.news;

import footnote.answer.news.values.Moment;
import footnote.answer.news.values.NamedThing;
import footnote.answer.news.values.Quantity;
import footnote.answer.news.values.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

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
    OWN;

    /** Further apart is not told apart. */
    private static final double MOST = 4;

    /** Two moments whose days are not both known are taken to be so far apart. */
    private static final double UNKNOWN = 3;

    static Map<DifferenceFeature, Double> of(Claim first, Claim other) {
        Map<DifferenceFeature, Double> features = new EnumMap<>(DifferenceFeature.class);
        features.put(FIT, other.fit());
        features.put(SIZES, sizes(first.value(), other.value()));
        features.put(DAYS, days(first.value(), other.value()));
        features.put(IS_NAME, first.value() instanceof NamedThing ? 1.0 : 0);
        features.put(IS_MOMENT, first.value() instanceof Moment ? 1.0 : 0);
        features.put(
                OWN, first.article().equals(other.article()) && first.text().equals(other.text()) ? 1.0 : 0);
        return features;
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
