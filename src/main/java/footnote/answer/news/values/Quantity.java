package footnote.answer.news.values;

import footnote.text.analysis.Amount;
import footnote.text.analysis.Amount.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A number of something.
 *
 * @param amount the number
 * @param unit what it counts in: a currency's sign, {@code %}, {@code days}; empty for a plain count
 */
public record Quantity(Amount amount, String unit) implements Value {

    private static final double EQUAL = 1e-9;

    /** "About" and a rounded number may be so far off, as a share. */
    private static final double ROUGH = 0.1;

    /** Further beyond a boundary something else is meant than what lies at it. */
    private static final double BEYOND = 1.25;

    /** Smaller numbers are not rounded without a word that says so. */
    private static final double ROUNDED = 100;

    /**
     * In figures, with its hedge and with what it counts: "at least 9 people".
     *
     * @param shown the number as it stands in the text
     * @param noun what it counts; empty where that is not told
     */
    public String told(String shown, String noun) {
        boolean money = !unit.isEmpty() && !unit.equals("%") && !unit.equals("days");
        boolean figures = shown.codePoints().anyMatch(Character::isDigit);
        String number = figures || amount.kind() != Amount.Kind.COUNT || amount.value() != Math.rint(amount.value())
                ? shown
                : String.format(Locale.ROOT, "%,d", (long) amount.value());
        String hedge = switch (amount.bound()) {
            case EXACT -> "";
            case ABOUT -> "about ";
            case ABOVE -> "at least ";
            case BELOW -> "at most ";
        };
        return hedge + (money ? unit : "") + number + (noun.isEmpty() ? "" : " " + noun);
    }

    /** How much it is, times in days. */
    public double size() {
        return unit.equals("days") ? amount.days() : amount.value();
    }

    @Override
    public boolean isComparable(Value other) {
        return other instanceof Quantity that && unit.equals(that.unit);
    }

    @Override
    public boolean isHedged() {
        return amount.bound() != Bound.EXACT;
    }

    @Override
    public boolean agrees(Value other) {
        Quantity that = (Quantity) other;
        double least = Math.min(size(), that.size());
        double most = Math.max(size(), that.size());
        if (most - least <= EQUAL * most) {
            return true;
        }
        return allows(that) || that.allows(this) || isRounded(that) || that.isRounded(this);
    }

    @Override
    public boolean isSame(Value other) {
        Quantity that = (Quantity) other;
        double most = Math.max(size(), that.size());
        boolean about = amount.bound() == Bound.ABOUT || that.amount.bound() == Bound.ABOUT;
        return Math.abs(size() - that.size()) <= EQUAL * most
                || isRounded(that)
                || that.isRounded(this)
                || (about && agrees(that));
    }

    /** Whether the other may be what this one hedges. */
    private boolean allows(Quantity that) {
        double exact = that.size();
        return switch (amount.bound()) {
            case EXACT -> false;
            case ABOUT -> Math.abs(exact - size()) <= ROUGH * exact;
            case ABOVE -> exact > size() && exact <= size() * BEYOND;
            case BELOW -> exact < size() && exact >= size() / BEYOND;
        };
    }

    /** Whether this is the other with fewer digits, as "2,000" is 1,987. */
    private boolean isRounded(Quantity that) {
        if (size() < ROUNDED) {
            return false;
        }
        BigDecimal plain = BigDecimal.valueOf(size()).stripTrailingZeros();
        int digits = plain.precision();
        BigDecimal rounded = BigDecimal.valueOf(that.size()).round(new MathContext(digits, RoundingMode.HALF_UP));
        return plain.scale() <= -2
                && rounded.compareTo(plain) == 0
                && Math.abs(that.size() - size()) <= ROUGH / 2 * that.size();
    }
}
