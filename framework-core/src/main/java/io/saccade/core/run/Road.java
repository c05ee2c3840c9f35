package io.saccade.core.run;

import io.saccade.core.plan.PlannedStage;
import io.saccade.core.road.ModelRunner;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.SinkGate;
import io.saccade.core.road.SinkRunner;
import io.saccade.core.road.StageStats;
import io.saccade.core.road.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Everything one run is made of, in the order in which it was opened. */
final class Road {
    private final RunControl control;
    private final boolean timed;
    private final List<StageSlot<?>> slots = new ArrayList<>();
    private final List<RoadThread> upstream = new ArrayList<>();
    private final Map<RoadThread, MomentQueue> sinkThreads = new LinkedHashMap<>();
    private final Map<PlannedStage, List<StageStats>> stats = new LinkedHashMap<>();
    private final List<MomentQueue> queues = new ArrayList<>();
    private final List<MomentQueue> beforeModels = new ArrayList<>();
    private final List<ModelRunner> runners = new ArrayList<>();
    private final Map<String, SinkGate> gates = new LinkedHashMap<>();
    private final Map<PlannedStage, SinkRunner> sinks = new LinkedHashMap<>();
    private volatile LongSupplier samples = () -> 0;

    Road(RunControl control, boolean timed) {
        this.control = control;
        this.timed = timed;
    }

    void add(StageSlot<?> slot) {
        slots.add(slot);
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

    synchronized void add(PlannedStage planned, MomentQueue queue, SinkGate gate, SinkRunner runner) {
        add(queue);
        sinkThreads.put(new RoadThread(planned.name(), runner, control), queue);
        gates.put(planned.name(), gate);
        sinks.put(planned, runner);
    }

    void source(Task task, LongSupplier samplesSoFar, Runnable interruptRead) {
        samples = samplesSoFar;
        add("source", task);
        control.onStop(interruptRead);
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

    List<StageSlot<?>> slots() {
        return slots;
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

    /** Once nothing comes any more, lets the sinks end; again and again, as there is room in their queues. */
    void endSinks() {
        if (upstream.stream().anyMatch(Thread::isAlive)) return;
        sinkThreads.forEach((thread, queue) -> {
            if (thread.isAlive()) queue.tryEnd();
        });
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

    List<ModelRunner> runners() {
        return runners;
    }
}
