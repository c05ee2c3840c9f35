package io.saccade.core.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Says which call of a stage is under way. It is updated at every call, so it does not read the clock;
 * {@link CallWatch} measures time from its own thread. One writer at a time; any thread reads.
 */
final class StageCall {
    private final String stage;
    private final AtomicLong count = new AtomicLong();
    private final AtomicInteger waits = new AtomicInteger();
    private volatile long patienceNanos;
    private String method = "";
    private @Nullable Thread thread;

    /** @param patienceNanos how long a call may take before the user is told */
    StageCall(String stage, long patienceNanos) {
        this.stage = stage;
        this.patienceNanos = patienceNanos;
    }

    String stage() {
        return stage;
    }

    /** A call begins on the current thread. */
    void enter(String name) {
        method = name;
        thread = Thread.currentThread();
        count.lazySet(count.get() + 1); // odd while a call is under way; makes the fields above visible
    }

    /** The call ends. */
    void leave() {
        count.lazySet(count.get() + 1);
    }

    /** Until {@link #goOn}, the stage waits for the user or a device, which does not count as call time. Any thread. */
    void pause() {
        waits.incrementAndGet();
    }

    void goOn() {
        waits.decrementAndGet();
    }

    /** Sets how long a call may take before the user is told. */
    void mayTake(long nanos) {
        patienceNanos = nanos;
    }

    long patienceNanos() {
        return patienceNanos;
    }

    /** A new number for every call, and for every time between two calls: odd while a call is under way. */
    long number() {
        return count.get();
    }

    boolean isUnderWay() {
        return (count.get() & 1) == 1;
    }

    boolean isPaused() {
        return waits.get() > 0;
    }

    /** Whether the current call runs on this thread. */
    boolean isOn(Thread other) {
        return isUnderWay() && thread == other;
    }

    /** The current or last call, such as {@code process()}. */
    String method() {
        return method + "()";
    }
}
