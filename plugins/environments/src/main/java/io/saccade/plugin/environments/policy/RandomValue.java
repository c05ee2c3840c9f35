package io.saccade.plugin.environments.policy;

import io.saccade.api.data.ValueRange;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Draws a random legal value with the distribution of Gymnasium's {@code Box.sample}: uniform between two bounds,
 * exponential from a single bound, normal without bounds.
 */
record RandomValue(ValueRange range) {
    double draw(SplittableRandom random) {
        double value = bounded(random);
        return range.nearest(range.whole() ? Math.floor(value) : value);
    }

    private double bounded(RandomGenerator random) {
        boolean below = range.low() > Double.NEGATIVE_INFINITY;
        boolean above = range.high() < Double.POSITIVE_INFINITY;
        if (below && above) return between(random.nextDouble());
        if (below) return range.low() + random.nextExponential();
        return above ? range.high() - random.nextExponential() : random.nextGaussian();
    }

    /** Uses two products because the difference of two doubles may overflow to infinity. */
    private double between(double share) {
        double end = range.whole() ? Math.floor(range.high()) + 1 : range.high();
        return range.low() * (1 - share) + end * share;
    }
}
