package io.saccade.core.run;

import io.saccade.core.plan.PlannedStage;
import io.saccade.core.road.CaptureLoop;
import io.saccade.core.road.EnvironmentLoop;
import io.saccade.core.road.ModelRunner;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.SinkGate;
import io.saccade.core.road.SinkRunner;
import io.saccade.core.road.StageStats;
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

/** Everything one run is made of, in the order in which it was opened. */
final class Road {
    private final RunControl control;
    private final boolean timed;
    private final List<StageSlot<?>> slots = new ArrayList<>();
    private final Map<StageSlot<?>, RoadThread> sinkSlots = new LinkedHashMap<>();
    private final List<RoadThread> upstream = new ArrayList<>();
    private final Map<RoadThread, MomentQueue> sinkThreads = new LinkedHashMap<>();
    private final Map<PlannedStage, List<StageStats>> stats = new LinkedHashMap<>();
    private final List<MomentQueue> queues = new ArrayList<>();
    private final List<MomentQueue> beforeModels = new ArrayList<>();
    private final List<ModelRunner> runners = new ArrayList<>();
    private final List<WorkerPool> pools = new ArrayList<>();
    private final Map<String, SinkGate> gates = new LinkedHashMap<>();
    private final Map<PlannedStage, SinkRunner> sinks = new LinkedHashMap<>();
    private volatile LongSupplier samples = () -> 0;
    private volatile BooleanSupplier exhausted = () -> false;
    private volatile Runnable interruptSource = () -> {};
    private boolean leftBehind;

    Road(RunControl control, boolean timed) {
        this.control = control;
        this.timed = timed;
    }

    /** Takes an open stage, which is closed with the run; answers {@code false} where the run didn't wait for it. */
    synchronized boolean add(StageSlot<?> slot) {
        if (leftBehind) return false;
        return slots.add(slot);
    }

    /** The opening of stages takes too long: what is opened from now on finds its run gone. */
    synchronized void leaveBehind() {
        leftBehind = true;
    }

    void add(ModelRunner runner) {
        runners.add(runner);
    }

    void add(MomentQueue queue) {
        queues.add(queue);
    }

    void add(String name, Task task) {
        upstream.add(new RoadThread(name, task, control));
    }

    void add(String name, MomentQueue queue, Task task) {
        add(queue);
        beforeModels.add(queue);
        add(name, task);
    }

    void add(String name, MomentQueue queue, WorkerPool pool) {
        add(queue);
        beforeModels.add(queue);
        pools.add(pool);
        pool.workers().forEach(worker -> add(name, worker));
    }

    synchronized void add(
            PlannedStage planned, StageSlot<?> slot, MomentQueue queue, SinkGate gate, SinkRunner runner) {
        add(queue);
        RoadThread thread = new RoadThread(planned.name(), runner, control);
        sinkThreads.put(thread, queue);
        sinkSlots.put(slot, thread);
        gates.put(planned.name(), gate);
        sinks.put(planned, runner);
    }

    void source(CaptureLoop loop) {
        samples = loop::samples;
        exhausted = loop::exhausted;
        add("source", loop);
        control.onStop(loop::interruptRead);
    }

    /** A world's step is short as a rule, and is waited for; one that takes long is interrupted later. */
    void source(EnvironmentLoop loop) {
        samples = loop::samples;
        interruptSource = loop::interruptCall;
        add("source", loop);
    }

    List<ModelRunner> runners() {
        return runners;
    }

    /** Whether the source came to its own end. */
    boolean exhausted() {
        return exhausted.getAsBoolean();
    }

    void interruptSource() {
        interruptSource.run();
    }

    /** A new count for a stage; a stage with several workers has several. */
    StageStats stats(PlannedStage planned) {
        StageStats counted = new StageStats(planned.name(), timed);
        stats.computeIfAbsent(planned, stage -> new ArrayList<>()).add(counted);
        return counted;
    }

    /** How many samples the source gave so far. Any thread. */
    long samples() {
        return samples.getAsLong();
    }

    /** Lets a sink rest, or go on. Any thread, once the road is built. */
    synchronized void pause(String sink, boolean pause) {
        SinkGate gate = gates.get(sink);
        if (gate == null) {
            throw new IllegalArgumentException(
                    "there is no actuator or recorder '" + sink + "' to pause; there are " + gates.keySet());
        }
        gate.pause(pause);
    }

    /** In the order in which they were opened. */
    synchronized List<StageSlot<?>> slots() {
        return List.copyOf(slots);
    }

    /** Whether a thread is still in a call of the stage, or may come to one. */
    boolean isBusy(StageSlot<?> slot) {
        RoadThread sink = sinkSlots.get(slot);
        return sink == null ? isUpstreamAlive() : sink.isAlive();
    }

    /** Whether the source, or a model, has not ended. */
    boolean isUpstreamAlive() {
        return upstream.stream().anyMatch(Thread::isAlive);
    }

    boolean areSinksAlive() {
        return sinkThreads.keySet().stream().anyMatch(Thread::isAlive);
    }

    /** What the threads that have not ended are called. */
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

    /** Waits a little for a thread that is alive. */
    void joinOne(int millis) throws InterruptedException {
        Optional<RoadThread> alive = threads().filter(Thread::isAlive).findFirst();
        if (alive.isPresent()) alive.get().join(millis);
    }

    void interrupt(boolean sinksToo) {
        (sinksToo ? threads() : upstream.stream()).forEach(Thread::interrupt);
    }

    /** Gives up what waits before models, so that the road ends sooner. */
    void shed() {
        beforeModels.forEach(MomentQueue::shed);
    }

    /**
     * Once nothing comes any more, lets the sinks end; again and again, as there is room in their queues.
     *
     * @param forced also while the source or a model has not ended: what it still gives is dropped
     */
    void endSinks(boolean forced) {
        boolean upstreamAlive = isUpstreamAlive();
        if (upstreamAlive && !forced) return;
        sinkThreads.forEach((thread, queue) -> {
            if (!thread.isAlive()) return;
            if (upstreamAlive) queue.close();
            else queue.tryEnd();
        });
    }

    /** Lets go of what waits in runners and queues, as far as no thread needs it. */
    void abandon() {
        if (!isUpstreamAlive()) {
            runners.forEach(ModelRunner::abandon);
            pools.forEach(WorkerPool::abandon);
        }
        queues.forEach(MomentQueue::clear);
    }

    private Stream<RoadThread> threads() {
        return Stream.concat(upstream.stream(), sinkThreads.keySet().stream());
    }

    Map<PlannedStage, List<StageStats>> stats() {
        return stats;
    }

    List<MomentQueue> queues() {
        return queues;
    }

    Map<PlannedStage, SinkRunner> sinks() {
        return sinks;
    }

    /** Whether a stage of the plan is still in a call, so that its account can't be closed. */
    boolean isBusy(PlannedStage planned) {
        return sinkThreads.keySet().stream()
                        .anyMatch(thread -> thread.stages().equals(planned.name()) && thread.isAlive())
                || (!sinks.containsKey(planned) && isUpstreamAlive());
    }
}
