package io.saccade.benchmarks;

import com.google.inject.Guice;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.Place;
import io.saccade.core.run.RunEngine;
import io.saccade.core.run.RunModule;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A run of ten stages that do nothing, with a source that gives frames of 640x480 at a steady rate. */
final class LiveRoad implements StageCatalog {
    private static final int MODELS = 8;

    private final long frameNanos;

    /** @param rate frames a second */
    LiveRoad(int rate) {
        this.frameNanos = Duration.ofSeconds(1).toNanos() / rate;
    }

    /** Settings of every stage here. */
    @Doc("for benchmarks")
    public record Settings(@Doc("any number") @Default("0") int number) {}

    /** The run, not yet begun. */
    RunEngine engine() {
        Map<String, Object> tree = Map.of(
                "capture",
                Map.of("type", "frames"),
                "models",
                Collections.nCopies(MODELS, Map.of("type", "no-op")),
                "recorders",
                List.of(Map.of("type", "keep")));
        Mapping pipeline = (Mapping) Node.of(tree, Place.of("live"));
        Planner planner = new Planner(this, () -> Optional.of("none"), name -> Optional.empty());
        RunOptions options = RunOptions.defaults();
        RoadPlan plan = (RoadPlan) planner.plan(new PipelineSource.InCode("live", pipeline, Path.of("")), options);
        return Guice.createInjector(new RunModule(plan, options, Optional::empty))
                .getInstance(RunEngine.class);
    }

    @Override
    public Collection<StageEntry> stages() {
        return Stream.of(new Frames(), new NoOp(), new Keep())
                .map(factory -> StageEntry.of(factory, "benchmarks"))
                .toList();
    }

    @Override
    public String versionOf(String plugin) {
        return "1.0";
    }

    @Override
    public Optional<String> failedPluginFor(Role role, String type) {
        return Optional.empty();
    }

    private final class Frames extends CaptureFactory<Settings> {
        Frames() {
            super("frames", Settings.class, Ports.none().writing(Keys.FRAME));
        }

        @Override
        public Capture create(Settings settings, StageContext context) {
            long start = System.nanoTime();
            return new Capture() {
                private long number;

                @Override
                public Optional<Sample> read() {
                    long due = start + number++ * frameNanos;
                    for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                        if (Thread.currentThread().isInterrupted()) return Optional.empty();
                        LockSupport.parkNanos(due - now);
                    }
                    Sample sample = context.sample(number * frameNanos);
                    FrameDraft draft = sample.draft(640, 480, Frame.Format.BGR8);
                    return Optional.of(sample.with(Keys.FRAME, draft.done()));
                }
            };
        }
    }

    private static final class NoOp extends ModelFactory<Settings> {
        NoOp() {
            super("no-op", Settings.class, Ports.reading(Keys.FRAME).writing(Keys.GAZE));
        }

        @Override
        public Model create(Settings settings, StageContext context) {
            Point gaze = new Point(settings.number(), 0);
            return (sample, out) -> out.emit(sample.with(Keys.GAZE, gaze));
        }
    }

    private static final class Keep extends RecorderFactory<Settings> {
        Keep() {
            super("keep", Settings.class, Ports.reading(Keys.FRAME));
        }

        @Override
        public Recorder create(Settings settings, StageContext context) {
            return sample -> {};
        }
    }
}
