package io.saccade.core.run;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Opens, finishes or closes stages on a thread of its own, so that a call that never returns does not keep the run:
 * it has all the time it needs until somebody wants the run to end.
 */
final class PatientCall {
    private static final int GLANCE_MILLIS = 20;

    private final Thread thread;
    private volatile @Nullable Throwable failure;

    /** @param name of the thread */
    PatientCall(String name, Body body) {
        this.thread = new Thread(() -> run(body), name);
        thread.setDaemon(true); // a stage stuck in a native call must not keep the process
    }

    private void run(Body body) {
        try {
            body.run();
        } catch (Throwable e) { // every failure must reach the report
            failure = e;
        }
    }

    /**
     * Begins the call and waits for its end.
     *
     * @param hurry since when the call is wanted to end
     * @param interruptAfter when it is interrupted, counted from there
     * @param leaveAfter when it is left behind
     * @return whether it has ended
     */
    boolean await(Hurry hurry, Duration interruptAfter, Duration leaveAfter) throws InterruptedException {
        thread.start();
        thread.join(GLANCE_MILLIS);
        boolean interrupted = false;
        while (thread.isAlive()) {
            OptionalLong since = hurry.sinceNanos();
            if (since.isPresent()) {
                long waited = System.nanoTime() - since.getAsLong();
                if (waited > leaveAfter.toNanos()) return false;
                if (!interrupted && waited > interruptAfter.toNanos()) {
                    thread.interrupt();
                    interrupted = true;
                }
            }
            thread.join(GLANCE_MILLIS);
        }
        return true;
    }

    /** What the call threw, once it has ended. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** What is done. */
    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }

    /** Since when somebody wants the call to end. */
    @FunctionalInterface
    interface Hurry {
        /** In the nanoseconds of {@link System#nanoTime}; empty as long as the call may take its time. */
        OptionalLong sinceNanos();
    }
}
