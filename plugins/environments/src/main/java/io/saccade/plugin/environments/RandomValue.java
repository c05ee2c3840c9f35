package io.saccade.plugin.environments;

import io.saccade.api.data.ValueRange;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A legal value at random, distributed as Gymnasium's {@code Box.sample} has it: uniform between two bounds,
 * exponential from one, normal where there is none.
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

    /** In two products, since the difference of two doubles may be infinite. */
    private double between(double share) {
        double end = range.whole() ? Math.floor(range.high()) + 1 : range.high();
        return range.low() * (1 - share) + end * share;
    }
}
