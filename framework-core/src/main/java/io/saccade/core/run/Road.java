package io.saccade.core.run;

import io.saccade.core.plan.PlannedStage;
import io.saccade.core.report.GuardState;
import io.saccade.core.road.CaptureLoop;
import io.saccade.core.road.EnvironmentLoop;
import io.saccade.core.road.ModelRunner;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.SinkGate;
import io.saccade.core.road.SinkRunner;
import io.saccade.core.road.Task;
import io.saccade.core.road.WorkerPool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The running pipeline: stages, threads and queues, in the order in which they were opened. */
final class Road {
    private final RunControl control;
    private final Replacements replacements;
    private final List<OpenStage<?>> stages = new ArrayList<>();
    private final Map<OpenStage<?>, RoadThread> sinkStages = new LinkedHashMap<>();
    private final List<RoadThread> upstream = new ArrayList<>();
    private final Map<RoadThread, MomentQueue> sinkThreads = new LinkedHashMap<>();
    private final RoadCounts counts = new RoadCounts();
    private final List<MomentQueue> beforeModels = new ArrayList<>();
    private final List<ModelRunner> runners = new ArrayList<>();
    private final List<WorkerPool> pools = new ArrayList<>();
    private final Map<String, SinkGate> gates = new LinkedHashMap<>();
    private final Map<PlannedStage, SinkRunner> sinks = new LinkedHashMap<>();
    private volatile LongSupplier samples = () -> 0;
    private volatile LongSupplier sourceNanos = () -> 0;
    private volatile BooleanSupplier exhausted = () -> false;
    private volatile Runnable interruptSource = () -> {};
    private boolean leftBehind;

    Road(RunControl control, Replacements replacements) {
        this.control = control;
        this.replacements = replacements;
    }

    /** Adds an open stage, which is closed with the run. Returns {@code false} if the run no longer waits for it. */
    synchronized boolean add(OpenStage<?> stage) {
        if (leftBehind) return false;
        return stages.add(stage);
    }

    /** Stops waiting for stages to open: {@link #add(OpenStage)} refuses those that open later. */
    synchronized void leaveBehind() {
        leftBehind = true;
    }

    void add(ModelSlot slot) {
        replacements.add(slot);
    }

    synchronized void add(ModelRunner runner) {
        runners.add(runner);
    }

    void add(String name, Task task) {
        upstream.add(new RoadThread(name, task, control));
    }

    synchronized void add(String name, MomentQueue queue, Task task) {
        counts.add(queue);
        beforeModels.add(queue);
        add(name, task);
    }

    synchronized void add(PlannedStage planned, MomentQueue queue, WorkerPool pool) {
        counts.add(queue);
        beforeModels.add(queue);
        pools.add(pool);
        counts.add(planned, pool);
        pool.workers().forEach(worker -> add(planned.name(), worker));
    }

    synchronized void add(
            PlannedStage planned, OpenStage<?> stage, MomentQueue queue, SinkGate gate, SinkRunner runner) {
        counts.add(queue);
        RoadThread thread = new RoadThread(planned.name(), runner, control);
        sinkThreads.put(thread, queue);
        sinkStages.put(stage, thread);
        gates.put(planned.name(), gate);
        sinks.put(planned, runner);
    }

    void source(CaptureLoop loop) {
        samples = loop::samples;
        sourceNanos = loop::sourceNanos;
        exhausted = loop::exhausted;
        add("source", loop);
        control.onStop(loop::interruptRead);
    }

    /**
     * A step of an environment is usually short, so a stop waits for it; {@link #interruptSource()} interrupts a long
     * one.
     */
    void source(EnvironmentLoop loop) {
        samples = loop::samples;
        sourceNanos = loop::sourceNanos;
        interruptSource = loop::interruptCall;
        add("source", loop);
    }

    List<ModelRunner> runners() {
        return runners;
    }

    /** Whether the source reached its end. */
    boolean exhausted() {
        return exhausted.getAsBoolean();
    }

    void interruptSource() {
        interruptSource.run();
    }

    /** What the stages and queues count. Any thread. */
    RoadCounts counts() {
        return counts;
    }

    /** Whether the stage is a paused sink. Any thread. */
    synchronized boolean isPaused(PlannedStage planned) {
        SinkGate gate = gates.get(planned.name());
        return gate != null && gate.isPaused();
    }

    /** What the guard of an actuator permits now; empty for other stages. Any thread. */
    synchronized Optional<GuardState> guard(PlannedStage planned) {
        for (OpenStage<?> sink : sinkStages.keySet()) {
            if (sink.name().equals(planned.name())) return sink.guard();
        }
        return Optional.empty();
    }

    /** How many samples the source gave so far. Any thread. */
    long samples() {
        return samples.getAsLong();
    }

    /** The time stamp of the last sample that the source gave. Any thread. */
    long sourceNanos() {
        return sourceNanos.getAsLong();
    }

    /** Pauses or resumes a sink. Any thread, once the road is built. */
    synchronized void pause(String sink, boolean pause) {
        SinkGate gate = gates.get(sink);
        if (gate == null) {
            throw new IllegalArgumentException(
                    "there is no actuator or recorder '" + sink + "' to pause; there are " + gates.keySet());
        }
        gate.pause(pause);
    }

    /** In the order in which they were opened. */
    synchronized List<OpenStage<?>> stages() {
        return List.copyOf(stages);
    }

    /** Whether a thread is in a call of the stage, or may still call it. */
    boolean isBusy(OpenStage<?> stage) {
        RoadThread sink = sinkStages.get(stage);
        return sink == null ? isUpstreamAlive() : sink.isAlive();
    }

    /** Whether the source or a model is still running. */
    boolean isUpstreamAlive() {
        return upstream.stream().anyMatch(Thread::isAlive);
    }

    boolean areSinksAlive() {
        return sinkThreads.keySet().stream().anyMatch(Thread::isAlive);
    }

    /** The names of the threads that have not ended. */
    String alive() {
        return threads()
                .filter(Thread::isAlive)
                .map(RoadThread::stages)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    void start() {
        threads().forEach(Thread::start);
    }

    boolean isAlive() {
        return threads().anyMatch(Thread::isAlive);
    }

    /** Waits up to {@code millis} for one of the threads that are still alive. */
    void joinOne(int millis) throws InterruptedException {
        Optional<RoadThread> alive = threads().filter(Thread::isAlive).findFirst();
        if (alive.isPresent()) alive.get().join(millis);
    }

    void interrupt(boolean sinksToo) {
        (sinksToo ? threads() : upstream.stream()).forEach(Thread::interrupt);
    }

    /** Drops the samples that wait before models, so that the road drains sooner. */
    void shed() {
        beforeModels.forEach(MomentQueue::shed);
    }

    /**
     * Signals the end to each sink once the upstream threads have finished. Call repeatedly.
     *
     * @param forced also while the source or a model is running; its further samples are dropped
     */
    void endSinks(boolean forced) {
        boolean upstreamAlive = isUpstreamAlive();
        if (upstreamAlive && !forced) return;
        sinkThreads.forEach((thread, queue) -> {
            if (!thread.isAlive()) return;
            if (upstreamAlive) queue.close();
            else queue.end();
        });
    }

    /** Releases the samples in runners and queues that no thread uses any more. */
    void abandon() {
        if (!isUpstreamAlive()) {
            runners.forEach(ModelRunner::abandon);
            pools.forEach(WorkerPool::abandon);
        }
        counts.queues().forEach(MomentQueue::shed);
    }

    private Stream<RoadThread> threads() {
        return Stream.concat(upstream.stream(), sinkThreads.keySet().stream());
    }

    Map<PlannedStage, SinkRunner> sinks() {
        return sinks;
    }

    /** Whether a thread may still be in a call of the stage, so that its counts are not final. */
    boolean isBusy(PlannedStage planned) {
        return sinkThreads.keySet().stream()
                        .anyMatch(thread -> thread.stages().equals(planned.name()) && thread.isAlive())
                || (!sinks.containsKey(planned) && isUpstreamAlive());
    }
}
