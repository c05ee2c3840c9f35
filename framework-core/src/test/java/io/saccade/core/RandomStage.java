package io.saccade.core;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How one stage of a random run misbehaves, and what became of it. A stage fails or hangs in at most one way, so that a
 * test knows what has to follow.
 */
final class RandomStage {
    /** What goes wrong. */
    enum Fault {
        NONE,
        FAIL_OPEN,
        FAIL_CALL,
        FAIL_FINISH,
        FAIL_CLOSE,
        TELL_IN_FINISH,
        TELL_IN_CLOSE,
        TELL_FROM_ANOTHER_THREAD,
        HANG_OPEN,
        HANG_CALL,
        HANG_FINISH,
        HANG_CLOSE
    }

    private final Fault fault;
    /** The call that goes wrong. */
    private final int at;
    /** Whether a call that hangs answers to interruption. */
    private final boolean deaf;
    /** How many samples a model keeps before it answers. */
    final int holds;
    /** One of so many samples is refused; 0: none. */
    final int refuses;

    private final int slowEvery;
    private final CountDownLatch release;
    /** Whether the run goes on after a failed call. */
    private final boolean skips;

    final Deque<Sample> held = new ArrayDeque<>();
    private int calls;
    private volatile boolean told;
    private volatile boolean finished;
    private volatile boolean closing;
    /** It failed in a way that must fail the run. */
    private volatile boolean failed;
    /** A call of it hung. */
    private volatile boolean hung;

    /** @param release what a deaf call waits for, so that no thread outlives its test */
    RandomStage(Random random, CountDownLatch release, double faults, boolean skips) {
        this.skips = skips;
        Fault[] all = Fault.values();
        this.fault = random.nextDouble() < faults ? all[random.nextInt(all.length)] : Fault.NONE;
        this.at = random.nextInt(12);
        this.deaf = random.nextBoolean();
        this.holds = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        this.refuses = random.nextInt(4) == 0 ? 2 + random.nextInt(4) : 0;
        this.slowEvery = random.nextInt(5) == 0 ? 1 + random.nextInt(5) : 0;
        this.release = release;
    }

    boolean hangs() {
        return fault.name().startsWith("HANG");
    }

    boolean isFinished() {
        return finished;
    }

    boolean mustFail() {
        return failed;
    }

    boolean mayFail() {
        return failed || told || hung || fault == Fault.FAIL_CALL;
    }

    /** Whether it failed before outputs could be committed. */
    boolean mustNotCommit() {
        return failed
                && fault != Fault.FAIL_CLOSE
                && fault != Fault.TELL_IN_CLOSE
                && fault != Fault.TELL_FROM_ANOTHER_THREAD;
    }

    boolean isHung() {
        return hung;
    }

    void open(StageContext context) throws Exception {
        if (fault == Fault.FAIL_OPEN) throw failure();
        if (fault == Fault.HANG_OPEN) hang();
        if (fault != Fault.TELL_FROM_ANOTHER_THREAD) return;
        Thread teller = new Thread(() -> tellLater(context), "teller");
        teller.setDaemon(true);
        teller.start();
    }

    private void tellLater(StageContext context) {
        try {
            release.await(at * 300L, TimeUnit.MICROSECONDS);
        } catch (InterruptedException e) {
            return;
        }
        told = true;
        context.fail(new IOException("told from another thread"));
        if (!closing && !skips) failed = true;
    }

    void call() throws Exception {
        int call = calls++;
        if (slowEvery > 0 && call % slowEvery == 0) release.await(1, TimeUnit.MILLISECONDS);
        if (call != at) return;
        if (fault == Fault.HANG_CALL) hang();
        if (fault != Fault.FAIL_CALL) return;
        if (!skips) failed = true;
        throw new IOException("failed in a call");
    }

    void finish(StageContext context) throws Exception {
        if (fault == Fault.FAIL_FINISH) throw failure();
        if (fault == Fault.HANG_FINISH) hang();
        if (fault == Fault.TELL_IN_FINISH) tell(context);
        finished = true;
    }

    void close(StageContext context) throws IOException {
        closing = true;
        if (fault == Fault.FAIL_CLOSE) throw failure();
        if (fault == Fault.TELL_IN_CLOSE) tell(context);
        try {
            if (fault == Fault.HANG_CLOSE) hang();
        } catch (InterruptedException e) {
            throw new IOException("closing was interrupted", e);
        }
    }

    private void tell(StageContext context) {
        failed = true;
        context.fail(new IOException("told in " + fault));
    }

    private IOException failure() {
        failed = true;
        return new IOException(fault.toString());
    }

    private void hang() throws InterruptedException {
        hung = true;
        while (true) {
            try {
                release.await();
                return;
            } catch (InterruptedException e) {
                if (!deaf) throw e;
            }
        }
    }

    @Override
    public String toString() {
        return fault + (deaf ? " deaf" : "") + " at " + at + ", holds " + holds + ", refuses " + refuses;
    }
}
