package io.saccade.core.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Which call of a stage is under way. Taken down at every call, so it reads no clock: {@link CallWatch} looks on from
 * outside. One caller at a time writes; any thread reads.
 */
final class StageCall {
    private final String stage;
    private final AtomicLong count = new AtomicLong();
    private final AtomicInteger waits = new AtomicInteger();
    private volatile long patienceNanos;
    private String method = "";
    private @Nullable Thread thread;

    /** @param patienceNanos how long a call may take before the person is told */
    StageCall(String stage, long patienceNanos) {
        this.stage = stage;
        this.patienceNanos = patienceNanos;
    }

    String stage() {
        return stage;
    }

    /** A call begins on this thread. */
    void enter(String name) {
        method = name;
        thread = Thread.currentThread();
        count.lazySet(count.get() + 1); // odd while a call is under way; makes the fields above visible
    }

    /** It is over. */
    void leave() {
        count.lazySet(count.get() + 1);
    }

    /** Waits for a person or a device, which is no fault of the stage, until {@link #goOn}. Any thread. */
    void pause() {
        waits.incrementAndGet();
    }

    void goOn() {
        waits.decrementAndGet();
    }

    /** A call may take so long. */
    void mayTake(long nanos) {
        patienceNanos = nanos;
    }

    long patienceNanos() {
        return patienceNanos;
    }

    /** Another number for every call, and for the time between two. */
    long number() {
        return count.get();
    }

    boolean isUnderWay() {
        return (count.get() & 1) == 1;
    }

    boolean isPaused() {
        return waits.get() > 0;
    }

    /** Whether the call that is under way runs on this thread. */
    boolean isOn(Thread other) {
        return isUnderWay() && thread == other;
    }

    /** The call that is, or was last, under way: {@code process()}. */
    String method() {
        return method + "()";
    }
}
