package io.saccade.core.conformance;

import io.saccade.core.report.Report;
import io.saccade.core.run.RunEngine;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Runs an engine to its end, and interrupts it if a call of the stage under test takes too long. */
final class EngineRun {
    private static final int GLANCE_MILLIS = 10;
    private static final int SOME_SAMPLES = 5;
    private static final long LONGEST_WAIT_NANOS = 2_000_000_000L;

    private final RunEngine engine;
    private final Probe probe;
    private final long startNanos = System.nanoTime();

    EngineRun(RunEngine engine, Probe probe) {
        this.engine = engine;
        this.probe = probe;
    }

    Played play(boolean interruptInTheMiddle, Map<Long, Map<String, Object>> seen) throws InterruptedException {
        CompletableFuture<Report> ended = new CompletableFuture<>();
        Thread thread = new Thread(() -> ended.complete(engine.run()), "saccade-conformance");
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) { // the engine leaves stages behind that do not end, so that it always ends itself
            thread.join(GLANCE_MILLIS);
            if (interrupted || !(probe.isSlow() || (interruptInTheMiddle && isInTheMiddle()))) continue;
            engine.interrupt();
            interrupted = true;
        }
        if (!ended.isDone()) throw new IllegalStateException("the engine ended without a report");
        Report report = ended.join();
        boolean stuck = report.problems().stream().anyMatch(problem -> problem.startsWith("abandoned"))
                || report.failure().orElse("").contains("did not end after the run was interrupted");
        if (stuck) probe.violates(Rule.INTERRUPTIBLE, "did not end five seconds after an interruption");
        return new Played(report, stuck, seen, probe);
    }

    /** A source may wait for its device, and give nothing. */
    private boolean isInTheMiddle() {
        return engine.samples() >= SOME_SAMPLES || System.nanoTime() - startNanos > LONGEST_WAIT_NANOS;
    }
}
