package io.saccade.plugin.videocapture.media;

import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * Duration of a tick of a stream's clock. It is read from FFmpeg once, because each access through its pointers takes
 * as long as all the arithmetic on a packet's times.
 *
 * @param num numerator of the duration in seconds
 * @param den denominator of the duration in seconds
 */
public record TimeBase(int num, int den) {
    static TimeBase of(AVRational seconds) {
        return new TimeBase(seconds.num(), seconds.den());
    }

    /** Converts ticks to nanoseconds, rounded. */
    public long nanos(long ticks) {
        return Math.round(ticks * tickNanos());
    }

    /** Converts nanoseconds to ticks, rounded. */
    long ticks(long nanos) {
        return Math.round(nanos * (den / (1e9 * num)));
    }

    public double tickNanos() {
        return 1e9 * num / den;
    }
}
