package io.saccade.plugin.videocapture;

import io.saccade.api.spi.StageContext;
import java.util.concurrent.TimeUnit;

/** Plays media time by the clock. */
final class Pace {
    /** The clock is asked again this often, since it may run otherwise than the machine's. */
    private static final long LONGEST_WAIT_NANOS = 20_000_000;

    private final StageContext context;
    private boolean started;
    private long offset;

    Pace(StageContext context) {
        this.context = context;
    }

    /** Waits until it is time, and tells what the clock says then. The first time is now. */
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
