package io.saccade.plugin.robotcursor;

import java.util.concurrent.TimeUnit;

/**
 * Computes the age of samples. Time stamps of a live source are the pipeline's clock, so the age is the difference to
 * the clock. Time stamps of a film are its own: ages count from the freshest sample so far, so they grow when
 * processing is slower than playback. The source counts as live if the freshest sample's stamp is within 10 s of the
 * clock.
 */
final class GazeAge {
    /** No live sample takes longer, and a film's stamps are rarely this close to a machine's clock. */
    private static final long LIVE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private long quickestNanos = Long.MAX_VALUE;
    private long lastStampNanos = Long.MIN_VALUE;

    /**
     * Returns the age of a sample.
     *
     * @param stampNanos the sample's time stamp; one that goes back, as in a repeated film, restarts the measurement
     * @param nowNanos the pipeline's clock
     */
    long ofNanos(long stampNanos, long nowNanos) {
        if (stampNanos < lastStampNanos) quickestNanos = Long.MAX_VALUE;
        lastStampNanos = stampNanos;
        long tookNanos = nowNanos - stampNanos;
        quickestNanos = Math.min(quickestNanos, tookNanos);
        boolean live = quickestNanos >= 0 && quickestNanos < LIVE_NANOS;
        return live ? tookNanos : tookNanos - quickestNanos;
    }
}
