package io.saccade.plugin.videocapture.film;

import io.saccade.api.spi.StageContext;
import java.util.concurrent.TimeUnit;

/** Paces media time in real time. */
final class Pace {
    /** Longest sleep between reads of the clock, since it may run differently from the machine's. */
    private static final long LONGEST_WAIT_NANOS = 20_000_000;

    private final StageContext context;
    private boolean started;
    private long offset;

    Pace(StageContext context) {
        this.context = context;
    }

    /** Waits until a media time is due, and returns the clock's time then. The first call returns at once. */
    long await(long mediaNanos) throws InterruptedException {
        if (!started) {
            started = true;
            offset = context.nanoTime() - mediaNanos;
        }
        long now = context.nanoTime();
        while (now < mediaNanos + offset) {
            TimeUnit.NANOSECONDS.sleep(Math.min(LONGEST_WAIT_NANOS, mediaNanos + offset - now));
            now = context.nanoTime();
        }
        return now;
    }
}
