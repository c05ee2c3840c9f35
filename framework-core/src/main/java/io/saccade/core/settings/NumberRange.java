package io.saccade.core.settings;

import io.saccade.api.spi.Range;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers that a setting accepts.
 *
 * @param least infinite if there is no lower limit
 * @param aboveLeast whether {@code least} itself is refused
 * @param most infinite if there is no upper limit
 * @param belowMost whether {@code most} itself is refused
 * @param unit empty if there is none
 */
public record NumberRange(double least, boolean aboveLeast, double most, boolean belowMost, String unit) {
    static Optional<NumberRange> of(RecordComponent component) {
        return ComponentAnnotation.of(component, Range.class).map(NumberRange::of);
    }

    private static NumberRange of(Range range) {
        boolean above = Double.isFinite(range.above());
        boolean below = Double.isFinite(range.below());
        return new NumberRange(
                above ? range.above() : range.min(), above, below ? range.below() : range.max(), below, range.unit());
    }

    /** Why its author must change it; empty if it is right. */
    Optional<String> refusal(Range range) {
        boolean doubled = (Double.isFinite(range.min()) && aboveLeast) || (Double.isFinite(range.max()) && belowMost);
        if (doubled) return Optional.of("two limits on one side");
        boolean one = least == most && !aboveLeast && !belowMost;
        return least < most || one ? Optional.empty() : Optional.of("no number");
    }

    boolean holds(double value) {
        return (aboveLeast ? value > least : value >= least) && (belowMost ? value < most : value <= most);
    }

    public boolean hasLeast() {
        return Double.isFinite(least);
    }

    public boolean hasMost() {
        return Double.isFinite(most);
    }

    /** Such as {@code 1 to 100 px} or {@code above 0 and at most 1}. */
    public String text() {
        String in = unit.isEmpty() ? "" : " " + unit;
        if (!hasMost()) return aboveLeast ? "above " + number(least) + in : number(least) + in + " or more";
        String upper = (belowMost ? "below " : "at most ") + number(most) + in;
        if (!hasLeast()) return upper;
        if (!aboveLeast && !belowMost) return number(least) + " to " + number(most) + in;
        return (aboveLeast ? "above " + number(least) : number(least) + " or more") + " and " + upper;
    }

    /** Without an exponent and without the zeros of a whole number. */
    public static BigDecimal exact(double value) {
        return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    private static String number(double value) {
        return exact(value).toPlainString();
    }
}
