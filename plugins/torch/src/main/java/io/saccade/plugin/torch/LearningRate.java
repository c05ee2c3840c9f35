package io.saccade.plugin.torch;

/** How large steps are in the course of learning. */
@FunctionalInterface
public interface LearningRate {
    /**
     * The rate in a step.
     *
     * @param step from 0
     */
    double at(long step);

    /** Always the same. */
    static LearningRate constant(double rate) {
        return step -> rate;
    }

    /**
     * Up to the largest rate in the first 30 % of the steps, then down to almost nothing, along cosines: from 1/25 of
     * the largest, and to 1/10,000 of that, as torch's {@code OneCycleLR} does by default (Smith, 2018).
     *
     * @param steps of the whole training
     */
    static LearningRate oneCycle(double largest, long steps) {
        double first = largest / 25;
        double last = first / 1e4;
        double top = 0.3 * steps - 1;
        return step -> {
            if (step <= top) return cosine(first, largest, step / top);
            return cosine(largest, last, Math.min(1, (step - top) / (steps - 1 - top)));
        };
    }

    private static double cosine(double from, double to, double part) {
        return to + (from - to) / 2 * (1 + Math.cos(Math.PI * part));
    }
}
