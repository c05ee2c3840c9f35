package io.saccade.plugin.robotcursor;

/**
 * How old a sample is. A camera stamps with the pipeline's clock and a film with its own, so ages count from the
 * freshest sample seen so far: what comes as quickly after its stamp as the quickest is of age 0. A camera's samples
 * therefore are older than this by what the quickest took, some milliseconds; and of a film that is computed slower
 * than it plays, samples age more and more.
 */
final class GazeAge {
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
        return tookNanos - quickestNanos;
    }
}
