package io.saccade.core.run;

import com.google.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether a run shall go on, end in good order, or has failed. Any thread. */
final class RunControl {
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final List<Runnable> onStop = new CopyOnWriteArrayList<>();
    private volatile boolean interrupted;

    @Inject
    RunControl() {}

    /** Asks the source to end; what is on the road still arrives. */
    void stop() {
        stop.countDown();
        onStop.forEach(Runnable::run);
    }

    /** As {@link #stop}, because a person or the system interrupted the run. */
    void interrupt() {
        interrupted = true;
        stop();
    }

    /** Ends the run at once; the first failure is the one told. */
    void fail(Throwable cause) {
        failure.compareAndSet(null, cause);
        stop();
    }

    /** Called at every stop, of which there may be several, and at once when one came before. */
    void onStop(Runnable action) {
        onStop.add(action);
        if (stopping()) action.run();
    }

    boolean stopping() {
        return stop.getCount() == 0;
    }

    boolean interrupted() {
        return interrupted;
    }

    @Nullable
    Throwable failure() {
        return failure.get();
    }

    /** Waits for a stop; answers whether it came. */
    boolean awaitStop(long millis) throws InterruptedException {
        return stop.await(millis, TimeUnit.MILLISECONDS);
    }
}
