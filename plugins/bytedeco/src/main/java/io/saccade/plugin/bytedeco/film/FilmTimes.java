package io.saccade.plugin.bytedeco.film;

import java.util.Optional;

/** Converts time stamps of samples to times of a film's pictures. */
final class FilmTimes {
    private static final double DEFAULT_FPS = 30;

    private final Optional<FrameRate> rate;
    private final long originNanos;
    private final int ticksPerSecond;
    private long pictures;
    private long ticks = -1;
    private long duration;

    /** @param originNanos the time stamp of the first sample */
    FilmTimes(Optional<Double> fps, long originNanos, int ticksPerSecond) {
        this.rate = fps.map(FrameRate::of);
        this.originNanos = originNanos;
        this.ticksPerSecond = ticksPerSecond;
        duration = Math.round(ticksPerSecond / fps.orElse(DEFAULT_FPS));
    }

    /** Advances to the next picture and returns its time in ticks, always later than the previous one. */
    long next(long timestampNanos) {
        long wanted = rate.isPresent()
                ? rate.get().ticks(pictures, ticksPerSecond)
                : Math.round((timestampNanos - originNanos) / 1e9 * ticksPerSecond);
        long next = Math.max(ticks + 1, wanted);
        if (rate.isEmpty() && pictures > 0) duration = next - ticks;
        pictures++;
        ticks = next;
        return next;
    }

    /** Duration of the picture in ticks: that of the previous picture, since the time of the next one is unknown. */
    long duration() {
        return duration;
    }
}
