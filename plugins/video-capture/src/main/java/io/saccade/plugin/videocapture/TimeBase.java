package io.saccade.plugin.videocapture;

import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * How long a tick of a stream's clock is, read from FFmpeg once: each look through its pointers takes as long as all
 * the arithmetic on a packet's times.
 *
 * @param num seconds, divided by {@code den}
 */
record TimeBase(int num, int den) {
    static TimeBase of(AVRational seconds) {
        return new TimeBase(seconds.num(), seconds.den());
    }

    /** Ticks in nanoseconds, rounded. */
    long nanos(long ticks) {
        return Math.round(ticks * tickNanos());
    }

    /** Nanoseconds in ticks, rounded. */
    long ticks(long nanos) {
        return Math.round(nanos * (den / (1e9 * num)));
    }

    double tickNanos() {
        return 1e9 * num / den;
    }
}
