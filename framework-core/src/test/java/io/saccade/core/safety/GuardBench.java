package io.saccade.core.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A guarded pointer whose time passes only when a test says so. */
final class GuardBench implements Ticker {
    static final long TICK_MILLIS = 20;

    final FakePointer raw = new FakePointer();
    final List<String> problems = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();
    boolean ticking;
    private Runnable task = () -> {};
    private long nanos = Long.MAX_VALUE - 1000; // the clock may overflow
    private long sinceTickMillis;

    PointerGuard guard() {
        return guard(new Safety(50, 60, true, Optional.empty()), false);
    }

    PointerGuard guard(Safety safety, boolean dryRun) {
        return new PointerGuard(raw, safety, dryRun, () -> nanos, problems::add, failures::add, this);
    }

    /** Lets time pass, with the ticks due in it. */
    void pass(long millis) {
        for (long passed = 0; passed < millis; passed++) {
            nanos += TimeUnit.MILLISECONDS.toNanos(1);
            if (++sinceTickMillis == TICK_MILLIS) {
                sinceTickMillis = 0;
                if (ticking) task.run();
            }
        }
    }

    @Override
    public void start(Runnable ticked) {
        task = ticked;
        ticking = true;
    }

    @Override
    public void close() {
        ticking = false;
    }
}
