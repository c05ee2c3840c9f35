package io.saccade.core.road;

import io.saccade.api.data.Sample;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.problem.Reason;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes some of the samples after a stage to a consumer, on a separate thread. The newest sample replaces one that
 * the consumer has not got yet, so that the road never waits. A sample is valid during the call.
 */
public final class Tap implements AutoCloseable {
    /** A consumer that keeps more is closed, since each keeps its frames in memory. */
    private static final int MOST_HELD = 64;

    private final String stage;
    private final long everyNanos;
    private final long patienceNanos;
    private final Consumer<Sample> consumer;
    private final Consumer<String> notices;
    private final AtomicReference<@Nullable MomentSample> newest = new AtomicReference<>();
    private final HoldRegistry holds = new HoldRegistry();
    private final Thread thread;
    private volatile boolean closed;
    /** When the call of the consumer began that is under way; 0 if there is none. */
    private volatile long callNanos;
    /** Of the road's thread. */
    private long dueNanos = System.nanoTime();

    private boolean toldSlow;

    /**
     * Starts the thread of the tap.
     *
     * @param every the time from one sample to the next, at least
     * @param patience how long a call of the consumer may take until a notice names it
     * @param notices gets a sentence if the consumer fails, is slow or keeps samples
     */
    Tap(String stage, Duration every, Duration patience, Consumer<Sample> consumer, Consumer<String> notices) {
        this.stage = stage;
        this.everyNanos = every.toNanos();
        this.patienceNanos = patience.toNanos();
        this.consumer = consumer;
        this.notices = notices;
        this.thread = new Thread(this::pass, "saccade-tap-" + stage);
        thread.setDaemon(true); // a consumer that hangs must not keep the process alive
        thread.start();
    }

    /** Offers a sample on the road's thread. */
    void offer(MomentSample sample) {
        long now = System.nanoTime();
        if (closed || now - dueNanos < 0) return;
        dueNanos = now + everyNanos;
        tellSlow(now);
        sample.moment().enter();
        release(newest.getAndSet(sample));
        if (closed) release(newest.getAndSet(null)); // the thread may have ended meanwhile
        LockSupport.unpark(thread);
    }

    private void tellSlow(long now) {
        long since = callNanos;
        if (toldSlow || since == 0 || now - since < patienceNanos) return;
        toldSlow = true;
        notices.accept("a tap of " + stage + " needs more than " + TimeUnit.NANOSECONDS.toSeconds(patienceNanos)
                + " s for a sample; it gets only the newest samples");
    }

    private void pass() {
        while (!closed) {
            MomentSample sample = newest.getAndSet(null);
            if (sample == null) LockSupport.park(this);
            else pass(sample);
        }
        release(newest.getAndSet(null));
        holds.reclaimed().ifPresent(sentence -> notices.accept("a tap of " + stage + " " + sentence));
    }

    private void pass(MomentSample sample) {
        callNanos = System.nanoTime();
        try {
            consumer.accept(sample.heldBy(holds));
            if (holds.count() > MOST_HELD) tellKeeping();
        } catch (Throwable e) { // errors too: nothing else here would report them
            closed = true;
            notices.accept("a tap of " + stage + " failed and was closed: " + Reason.of(e));
        } finally {
            callNanos = 0;
            sample.moment().leave();
        }
    }

    private void tellKeeping() {
        closed = true;
        notices.accept("a tap of " + stage + " keeps more than " + MOST_HELD
                + " samples with sample.hold() and was closed: close each hold");
    }

    private static void release(@Nullable MomentSample sample) {
        if (sample != null) sample.moment().leave();
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends the tap; a call under way may still go on. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    /** Waits for the end of the thread. */
    void join() throws InterruptedException {
        thread.join();
    }

    /** Waits for the end of the thread at most so long; a notice names a consumer that does not return. */
    public void join(long millis) throws InterruptedException {
        if (millis > 0) thread.join(millis);
        if (thread.isAlive()) notices.accept("a tap of " + stage + " had not returned from a sample at the end");
    }
}
