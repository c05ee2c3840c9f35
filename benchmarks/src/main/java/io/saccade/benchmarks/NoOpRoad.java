package io.saccade.benchmarks;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Model;
import io.saccade.core.moment.Renames;
import io.saccade.core.road.CaptureLoop;
import io.saccade.core.road.FanOut;
import io.saccade.core.road.Lane;
import io.saccade.core.road.Link;
import io.saccade.core.road.ModelRunner;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.QueueLink;
import io.saccade.core.road.Recovery;
import io.saccade.core.road.SinkGate;
import io.saccade.core.road.SinkRunner;
import io.saccade.core.road.StageStats;
import io.saccade.core.road.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A pipeline of five stages that pass samples unchanged, to measure the overhead of the pipeline itself. */
final class NoOpRoad {
    /** The default queue capacity before models and sinks with a file source. */
    static final int CAPACITY = 4;

    /** The value in every sample, which every stage reads. */
    static final Point GAZE = new Point(0.5, 0.5);

    /** Five classes, like five real stages, so that the compiler can't merge the call sites. */
    private static final List<Model> MODELS = List.of(
            (sample, out) -> out.emit(sample),
            (sample, out) -> out.emit(sample),
            (sample, out) -> out.emit(sample),
            (sample, out) -> out.emit(sample),
            (sample, out) -> out.emit(sample));

    private NoOpRoad() {}

    /** The five stages in sequence on the caller's thread. */
    static Link chain(boolean timed, Link end) {
        Link next = end;
        for (Model model : MODELS) {
            next = new ModelRunner(
                    model,
                    new StageStats("no-op", timed),
                    Set.of(Keys.GAZE),
                    Set.of(),
                    Renames.NONE,
                    Recovery.failing("no-op"),
                    1024,
                    next);
        }
        return next;
    }

    /** The tasks of a whole pipeline: one thread for the source and one per queue. */
    static List<Task> tasks(Capture source, Set<Key<?>> writes, int samples, int sinks, boolean timed) {
        List<SinkGate> gates = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < sinks; i++) {
            SinkGate gate = new SinkGate(new MomentQueue("sink", CAPACITY, false), Set.of(Keys.GAZE));
            StageStats stats = new StageStats("sink", timed);
            gates.add(gate);
            tasks.add(new SinkRunner(sample -> true, gate, stats, Renames.NONE, Recovery.failing("sink")));
        }
        MomentQueue models = new MomentQueue("models", CAPACITY, false);
        tasks.add(new Lane(models, chain(timed, new FanOut(gates, sample -> {}))));
        tasks.add(new CaptureLoop(
                source,
                new StageStats("source", timed),
                writes,
                Recovery.failing("source"),
                () -> false,
                samples,
                new QueueLink(models)));
        return tasks;
    }
}
