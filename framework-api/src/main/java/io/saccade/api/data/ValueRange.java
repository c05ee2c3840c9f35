package io.saccade.api.data;

/**
 * The legal values of one component of an action.
 *
 * @param low the smallest legal value; negative infinity if there is no lower bound
 * @param high the largest legal value; infinity if there is no upper bound
 * @param whole whether only whole numbers are legal
 * @since 0.2
 */
public record ValueRange(double low, double high, boolean whole) {
    /** @throws IllegalArgumentException if the range contains no number */
    public ValueRange {
        boolean legal = low <= high && low < Double.POSITIVE_INFINITY && high > Double.NEGATIVE_INFINITY;
        if (!legal || (whole && Math.ceil(low) > Math.floor(high))) {
            throw new IllegalArgumentException(
                    "no " + (whole ? "whole number" : "number") + " is from " + low + " to " + high);
        }
    }

    /** Real numbers from {@code low} to {@code high}, both legal. */
    public static ValueRange real(double low, double high) {
        return new ValueRange(low, high, false);
    }

    /** Whole numbers from {@code low} to {@code high}, both legal. */
    public static ValueRange whole(double low, double high) {
        return new ValueRange(low, high, true);
    }

    /** Whether a value is legal. Infinity and NaN never are. */
    public boolean contains(double value) {
        return Double.isFinite(value) && value >= low && value <= high && !(whole && value != Math.rint(value));
    }

    /**
     * The nearest legal value.
     *
     * @param value any number except NaN
     */
    public double nearest(double value) {
        return whole ? clip(Math.rint(value), Math.ceil(low), Math.floor(high)) : clip(value, low, high);
    }

    private static double clip(double value, double low, double high) {
        return Math.min(Math.max(value, low), high);
    }

    /** Such as {@code -1.0 to 1.0}, or {@code whole, 0.0 to 4.0}. */
    @Override
    public String toString() {
        return (whole ? "whole, " : "") + low + " to " + high;
    }
}
