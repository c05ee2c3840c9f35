package io.saccade.core.run;

import com.google.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether a run goes on, is stopping, or has failed. Any thread. */
final class RunControl {
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final List<Runnable> onStop = new CopyOnWriteArrayList<>();
    private final List<Runnable> onRecenter = new CopyOnWriteArrayList<>();
    private volatile boolean givingUp;
    private volatile OptionalLong stoppedAt = OptionalLong.empty();
    private volatile OptionalLong interruptedAt = OptionalLong.empty();

    @Inject
    RunControl() {}

    /** Asks the source to end; the road drains. */
    void stop() {
        synchronized (this) {
            if (stoppedAt.isEmpty()) stoppedAt = OptionalLong.of(System.nanoTime());
        }
        stop.countDown();
        onStop.forEach(Runnable::run);
    }

    /** Like {@link #stop}, but because the user or the system interrupted the run. */
    void interrupt() {
        synchronized (this) {
            if (interruptedAt.isEmpty()) interruptedAt = OptionalLong.of(System.nanoTime());
        }
        stop();
    }

    /** Ends the run at once. Only the first failure is reported. */
    void fail(Throwable cause) {
        failure.compareAndSet(null, cause);
        stop();
    }

    /** Adds an action for every stop; there may be several stops. Runs it at once if the run is stopping already. */
    void onStop(Runnable action) {
        onStop.add(action);
        if (stopping()) action.run();
    }

    /** Adds an action for every call of {@link #recenter}. */
    void onRecenter(Runnable action) {
        onRecenter.add(action);
    }

    void removeRecenter(Runnable action) {
        onRecenter.remove(action);
    }

    /** Runs the actions of all stages that can recentre the gaze; returns how many there are. */
    int recenter() {
        onRecenter.forEach(Runnable::run);
        return onRecenter.size();
    }

    boolean stopping() {
        return stop.getCount() == 0;
    }

    boolean interrupted() {
        return interruptedAt.isPresent();
    }

    /** When the first stop of any kind came, as {@link System#nanoTime}. */
    OptionalLong stoppedAt() {
        return stoppedAt;
    }

    OptionalLong interruptedAt() {
        return interruptedAt;
    }

    /**
     * From now on the threads of the road are interrupted, and a thread that ends through an interrupt is no failure.
     */
    void giveUp() {
        givingUp = true;
    }

    boolean givingUp() {
        return givingUp;
    }

    @Nullable
    Throwable failure() {
        return failure.get();
    }

    /** Waits for a stop; returns whether it came. */
    boolean awaitStop(long millis) throws InterruptedException {
        return stop.await(millis, TimeUnit.MILLISECONDS);
    }
}
