package io.saccade.plugin.demo;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Schedules frames: at once with the film's time stamps, or at a camera's pace. */
final class FramePace {
    private final double fps;
    private final boolean live;
    private final LongSupplier clock;
    private long next;
    private long startNanos;

    /** @param startNanos the time stamp of the first frame; ignored if live, where the clock gives it */
    FramePace(double fps, boolean live, long startNanos, LongSupplier clock) {
        this.fps = fps;
        this.live = live;
        this.startNanos = startNanos;
        this.clock = clock;
    }

    /** The number of the frame to draw now. If live, waits until the frame is due and drops frames that are overdue. */
    long await() throws InterruptedException {
        if (!live) return next++;
        long now = clock.getAsLong();
        if (next == 0) startNanos = now;
        long frame = Math.max(next, (long) ((now - startNanos) * fps / 1e9));
        next = frame + 1;
        for (long wait = stampNanos(frame) - now; wait > 0; wait = stampNanos(frame) - clock.getAsLong()) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
        return frame;
    }

    /** The time stamp of a frame: on the film's time line, or on the clock's if live. */
    long stampNanos(long frame) {
        return startNanos + Math.round(frame / fps * 1e9);
    }

    /** The time stamp of the first frame, on the same time line. */
    long startNanos() {
        return startNanos;
    }
}
