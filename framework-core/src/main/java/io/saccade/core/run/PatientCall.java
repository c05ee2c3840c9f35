package io.saccade.core.run;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Opens, finishes or closes stages on a separate thread, so that a call that never returns does not block the run. The
 * call has no time limit until the run is asked to end.
 */
final class PatientCall {
    private static final int GLANCE_MILLIS = 20;

    private final Thread thread;
    private volatile @Nullable Throwable failure;

    /** @param name of the thread */
    PatientCall(String name, Body body) {
        this.thread = new Thread(() -> run(body), name);
        thread.setDaemon(true); // a stage stuck in a native call must not keep the process alive
    }

    private void run(Body body) {
        try {
            body.run();
        } catch (Throwable e) { // every failure must reach the report
            failure = e;
        }
    }

    /**
     * Starts the call and waits for its end.
     *
     * @param hurry since when the call should end
     * @param interruptAfter when to interrupt the call, counted from then
     * @param leaveAfter when to stop waiting for the call, counted from then
     * @return whether the call has ended
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

    /** What the call threw; {@code null} if it succeeded or has not ended. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** The code to call. */
    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }

    /** Says since when the call should end. */
    @FunctionalInterface
    interface Hurry {
        /** A {@link System#nanoTime} value; empty while there is no time limit. */
        OptionalLong sinceNanos();
    }
}
