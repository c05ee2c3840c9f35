package io.saccade.plugin.robotcursor;

import java.util.function.LongSupplier;

/**
 * Computes the age of samples. Time stamps of a live source are the pipeline's clock, so the age is the difference to
 * the clock. Time stamps of a film are its own: ages count from the freshest sample so far, so they grow when
 * processing is slower than playback.
 */
final class GazeAge {
    private final boolean live;
    private final LongSupplier clock;
    private long quickestNanos = Long.MAX_VALUE;
    private long lastStampNanos = Long.MIN_VALUE;

    /**
     * @param live whether samples are stamped by the clock
     * @param clock the pipeline's clock
     */
    GazeAge(boolean live, LongSupplier clock) {
        this.live = live;
        this.clock = clock;
    }

    /**
     * Returns the age of a sample.
     *
     * @param stampNanos the sample's time stamp; one that goes back, as in a repeated film, restarts the measurement
     */
    long ofNanos(long stampNanos) {
        long tookNanos = clock.getAsLong() - stampNanos;
        if (live) return tookNanos;
        if (stampNanos < lastStampNanos) quickestNanos = Long.MAX_VALUE;
        lastStampNanos = stampNanos;
        quickestNanos = Math.min(quickestNanos, tookNanos);
        return tookNanos - quickestNanos;
    }
}
