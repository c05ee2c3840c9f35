package io.saccade.plugin.haareyecapture;

/** The edges of one eye: what tells an open eye from a closed one, in any light. */
final class EyeEdges {
    /** Side of the picture of the eye. */
    static final int SIDE = 24;
    /** Largest move of the eye in its picture, as the detector's boxes jitter. */
    private static final int REACH = 2;

    private static final int TOP = 8;
    private static final int BOTTOM = 19;
    private static final int LEFT = 4;
    private static final int RIGHT = 20;

    private final float[] across;
    private final float[] down;
    private final double iris;

    /** @param view the eye, SIDE x SIDE */
    EyeEdges(float[] view) {
        float[] soft = blurred(blurred(view, 1), SIDE);
        across = slopes(soft, 1, SIDE);
        down = slopes(soft, SIDE, 1);
        iris = darkest(soft);
    }

    /**
     * How much a dark spot stands out from what is to its left and right, relative to the mean brightness: the iris
     * does, a line of lashes does not.
     */
    double iris() {
        return iris;
    }

    /** The best correlation with another eye over small moves, 0 to 1. */
    double likeness(EyeEdges other) {
        double best = 0;
        for (int y = -REACH; y <= REACH; y++) {
            for (int x = -REACH; x <= REACH; x++) best = Math.max(best, likeness(other, y * SIDE + x));
        }
        return best;
    }

    private double likeness(EyeEdges other, int move) {
        double products = 0;
        double squares = 0;
        double others = 0;
        for (int y = TOP; y < BOTTOM; y++) {
            for (int i = y * SIDE + LEFT; i < y * SIDE + RIGHT; i++) {
                float a = across[i];
                float b = down[i];
                float c = other.across[i + move];
                float d = other.down[i + move];
                products += a * c + b * d;
                squares += a * a + b * b;
                others += c * c + d * d;
            }
        }
        return products / Math.sqrt(Math.max(1e-9, squares * others));
    }

    private static float[] blurred(float[] view, int step) {
        float[] soft = view.clone();
        for (int i = step; i < view.length - step; i++) soft[i] = (view[i - step] + 2 * view[i] + view[i + step]) / 4;
        return soft;
    }

    /** The slope along one direction, smoothed along the other. */
    private static float[] slopes(float[] soft, int along, int beside) {
        float[] slopes = new float[soft.length];
        for (int i = SIDE + 1; i < soft.length - SIDE - 1; i++) {
            slopes[i] = slope(soft, i - beside, along) + 2 * slope(soft, i, along) + slope(soft, i + beside, along);
        }
        return slopes;
    }

    private static float slope(float[] soft, int at, int along) {
        return soft[at + along] - soft[at - along];
    }

    private static double darkest(float[] soft) {
        double best = 0;
        double sum = 0;
        for (float value : soft) sum += value;
        for (int y = TOP; y <= BOTTOM - 4; y++) {
            for (int x = LEFT + 2; x <= RIGHT - 6; x++) {
                double beside = Math.min(mean(soft, x - 2, y, 2), mean(soft, x + 4, y, 2));
                best = Math.max(best, beside - mean(soft, x, y, 4));
            }
        }
        return best / Math.max(1, sum / soft.length);
    }

    /** The mean of a part that is four rows high. */
    private static double mean(float[] soft, int left, int top, int width) {
        double sum = 0;
        for (int y = top; y < top + 4; y++) {
            for (int x = left; x < left + width; x++) sum += soft[y * SIDE + x];
        }
        return sum / (4 * width);
    }
}
