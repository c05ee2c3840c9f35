package io.saccade.plugin.robotcursor;

import java.util.concurrent.TimeUnit;

/**
 * How old a sample is. A live source stamps with the pipeline's clock, and then a sample is as old as its stamp. A
 * film stamps with its own time, which has nothing to do with the clock's: there ages count from the freshest sample
 * seen so far, so that one that is computed slower than it plays grows older and older. Which of the two it is shows
 * by how far the freshest sample's stamp is from the clock.
 */
final class GazeAge {
    /** Nothing live takes longer, and the clock of a machine was hardly started so short a time before a film's. */
    private static final long LIVE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private long quickestNanos = Long.MAX_VALUE;
    private long lastStampNanos = Long.MIN_VALUE;

    /**
     * @param stampNanos the sample's; one that runs back, as in a film played again, begins anew
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
