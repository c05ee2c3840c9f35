package io.saccade.plugin.torch.optimizer;

/** The learning rate over the steps of a training. */
@FunctionalInterface
public interface LearningRate {
    /**
     * Returns the rate of a step.
     *
     * @param step from 0
     */
    double at(long step);

    /** A constant rate. */
    static LearningRate constant(double rate) {
        return step -> rate;
    }

    /**
     * torch's {@code OneCycleLR} with its defaults (Smith, 2018): rises from 1/25 of the largest rate to the largest in
     * the first 30 % of the steps, then falls to 1/10,000 of the first rate; both along cosines.
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
