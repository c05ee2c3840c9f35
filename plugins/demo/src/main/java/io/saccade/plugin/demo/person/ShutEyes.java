package io.saccade.plugin.demo.person;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Times at which the person keeps both eyes shut on purpose, longer than for a blink. */
final class ShutEyes {
    private static final double CLOSING_SECONDS = .08;
    private static final double OPENING_SECONDS = .12;
    private static final double LEAST_OPEN_SECONDS = 6;
    private static final double MOST_OPEN_SECONDS = 10;

    private final double shutSeconds;
    private final double[] starts;

    /**
     * @param shutSeconds from fully shut to the first opening; 0 for never
     * @param seconds the length of the film
     */
    ShutEyes(double shutSeconds, double seconds, long seed) {
        this.shutSeconds = shutSeconds;
        // Its own random numbers, so that the other movements stay the same.
        SplittableRandom random = new SplittableRandom(~seed);
        starts = shutSeconds == 0
                ? new double[0]
                : Timeline.times(
                        random.nextDouble(3, LEAST_OPEN_SECONDS),
                        seconds,
                        shutSeconds + LEAST_OPEN_SECONDS,
                        shutSeconds + MOST_OPEN_SECONDS,
                        random);
    }

    /** 0 open to 1 shut. */
    double at(double seconds) {
        int found = Arrays.binarySearch(starts, seconds);
        int last = found >= 0 ? found : -found - 2;
        if (last < 0) return 0;
        double since = seconds - starts[last];
        double opening = since - CLOSING_SECONDS - shutSeconds;
        return Timeline.smooth(opening < 0 ? since / CLOSING_SECONDS : 1 - opening / OPENING_SECONDS);
    }
}
