package io.saccade.plugin.bytedeco;

import java.util.Optional;

/** From the time stamps of samples to the times of a film's pictures. */
final class FilmTimes {
    private static final double DEFAULT_FPS = 30;

    private final Optional<Double> fps;
    private final long originNanos;
    private long pictures;
    private long ticks = -1;
    private long duration;

    /** @param originNanos the time stamp of the first sample */
    FilmTimes(Optional<Double> fps, long originNanos) {
        this.fps = fps;
        this.originNanos = originNanos;
        duration = Math.round(PictureTrack.TICKS_PER_SECOND / fps.orElse(DEFAULT_FPS));
    }

    /** Goes on to a picture: its time, always later than the one before. */
    long next(long timestampNanos) {
        double seconds = fps.isPresent() ? pictures / fps.get() : (timestampNanos - originNanos) / 1e9;
        long next = Math.max(ticks + 1, Math.round(seconds * PictureTrack.TICKS_PER_SECOND));
        if (fps.isEmpty() && pictures > 0) duration = next - ticks;
        pictures++;
        ticks = next;
        return next;
    }

    /** How long the picture is shown, as long as nobody knows when the next will be: as long as the last. */
    long duration() {
        return duration;
    }
}
