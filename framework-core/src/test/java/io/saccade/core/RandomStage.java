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
 * How one instance of a stage in a random run misbehaves, and what happened to it. It fails or hangs in at most one
 * way, so that the test knows the expected result.
 */
final class RandomStage {
    /** The fault, if any. */
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

    /** The pipeline's {@code on-error} setting. */
    enum OnError {
        FAIL,
        SKIP,
        RESTART
    }

    private final Fault fault;
    /** The number of the call that fails or hangs. */
    private final int at;
    /** Whether a hanging call ignores interruption. */
    private final boolean deaf;
    /** Whether a model's call fails after it has held or emitted its sample, not before. */
    final boolean late;
    /** How many samples a model holds before it emits. */
    final int holds;
    /** Whether it answers the newest sample first: the road must restore the order. */
    final boolean newestFirst;
    /** It refuses one of this many samples; 0: none. */
    final int refuses;

    private final int slowEvery;
    private final CountDownLatch release;
    /** Whether the run goes on after a failed call, with the same or a new instance. */
    private final OnError onError;
    /** Whether it is opened only after another instance of the stage has failed. */
    private final boolean spare;

    final Deque<Sample> held = new ArrayDeque<>();
    private int calls;
    private volatile boolean opened;
    private volatile boolean threw;
    private volatile boolean told;
    private volatile boolean finished;
    private volatile boolean closing;
    /** Whether it failed in a way that must fail the run. */
    private volatile boolean failed;
    /** Whether one of its calls hung. */
    private volatile boolean hung;

    /** @param release ends a call that ignores interruption, so that no thread outlives its test */
    RandomStage(Random random, CountDownLatch release, OnError onError, Fault fault, boolean spare) {
        this.onError = onError;
        this.fault = fault;
        this.spare = spare;
        this.at = random.nextInt(12);
        this.deaf = random.nextBoolean();
        this.newestFirst = random.nextBoolean();
        this.late = random.nextBoolean();
        this.holds = random.nextBoolean() ? random.nextInt(4) : 0;
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

    /** Whether it allows a commit: it finished, was not opened, or was replaced by another instance. */
    boolean mayCommit() {
        return finished || !opened || (onError == OnError.RESTART && (threw || told));
    }

    /** Whether one of its calls ended the run. */
    boolean failedOnTheRoad() {
        return threw && failed && fault == Fault.FAIL_CALL;
    }

    boolean mustFail() {
        return failed;
    }

    boolean mayFail() {
        return failed || told || hung || fault == Fault.FAIL_CALL;
    }

    /** Whether it failed before a commit was possible. */
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
        opened = true;
        if (fault == Fault.FAIL_OPEN) {
            threw = true;
            if (!spare) failed = true;
            throw new IOException(fault.toString());
        }
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
        if (!closing && onError == OnError.FAIL) failed = true;
    }

    void call() throws Exception {
        int call = calls++;
        if (slowEvery > 0 && call % slowEvery == 0) release.await(1, TimeUnit.MILLISECONDS);
        if (call != at) return;
        if (fault == Fault.HANG_CALL) hang();
        if (fault != Fault.FAIL_CALL) return;
        if (onError == OnError.FAIL) failed = true;
        threw = true;
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
        return onError + " " + fault + (deaf ? " deaf" : "") + (late ? " late" : "") + " at " + at + ", holds " + holds
                + ", refuses " + refuses;
    }
}
