package footnote.answer.news.values;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When something was or will be; what is not said is {@code null}.
 *
 * @param day the day; where only a month is said its first
 * @param precision how much of the day is said
 * @param time time of day
 */
public record Moment(
        @Nullable LocalDate day,
        Precision precision,
        @Nullable LocalTime time) implements Value {

    /** How much of the day is said. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    @Override
    public boolean isComparable(Value other) {
        return other instanceof Moment that
                && ((day != null && that.day != null) || (time != null && that.time != null));
    }

    @Override
    public boolean agrees(Value other) {
        Moment that = (Moment) other;
        boolean sameTime = time == null || that.time == null || time.equals(that.time);
        LocalDate here = day;
        LocalDate there = that.day;
        if (here == null || there == null) {
            return sameTime;
        }
        Precision common = precision.compareTo(that.precision) <= 0 ? precision : that.precision;
        boolean sameDay = here.getYear() == there.getYear()
                && (common == Precision.YEAR || here.getMonth() == there.getMonth())
                && (common != Precision.DAY || here.equals(there));
        return sameDay && sameTime;
    }
}
