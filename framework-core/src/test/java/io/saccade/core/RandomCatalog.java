package io.saccade.core;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.StageFactory;
import io.saccade.api.spi.TrainerFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;

/** Stages that misbehave as their {@link RandomStage} says. */
final class RandomCatalog implements StageCatalog {
    /** Settings of every stage here. */
    @Doc("for tests")
    public record Settings(
            @Doc("whose behaviour") String id,
            @Doc("samples to give") int count) {}

    private final Map<String, Queue<RandomStage>> behaviours;

    /** @param behaviours by stage id, one behaviour for each instance */
    RandomCatalog(Map<String, Queue<RandomStage>> behaviours) {
        this.behaviours = behaviours;
    }

    private RandomStage open(Settings settings) {
        return Objects.requireNonNull(behaviours.get(settings.id())).remove();
    }

    @Override
    public Collection<StageEntry> stages() {
        List<StageFactory<?>> factories = List.of(
                new Source(),
                new Trainer(),
                new RandomWorld.Factory(this::open),
                new RandomWorld.Policy(this::open),
                new Workers(),
                new Holder(),
                new Sink());
        return factories.stream().map(factory -> StageEntry.of(factory, "test")).toList();
    }

    @Override
    public String versionOf(String plugin) {
        return "1.0";
    }

    @Override
    public Optional<String> failedPluginFor(Role role, String type) {
        return Optional.empty();
    }

    private Capture source(Settings settings, StageContext context, boolean trains) throws Exception {
        RandomStage stage = open(settings);
        Path output = context.output(Path.of(settings.id() + ".out"));
        Files.writeString(output, "whole");
        Path checkpoint = context.checkpoint(Path.of(settings.id() + ".checkpoint"));
        if (trains) Files.writeString(checkpoint, "far");
        stage.open(context);
        return new Capture() {
            private int given;

            @Override
            public Optional<Sample> read() throws Exception {
                stage.call();
                if (given++ >= settings.count()) return Optional.empty();
                Sample sample = context.sample(given).with(Keys.TARGET, new Point(0, 0));
                boolean measured = trains && given % 5 == 0;
                return Optional.of(measured ? sample.with(Keys.METRICS, new Metrics(Map.of("loss", 1.0))) : sample);
            }

            @Override
            public void finish() throws Exception {
                stage.finish(context);
                if (trains) context.afterCommit(() -> Files.delete(checkpoint));
            }

            @Override
            public void close() throws IOException {
                stage.close(context);
            }
        };
    }

    private Model model(Settings settings, StageContext context, boolean holds) throws Exception {
        RandomStage stage = open(settings);
        stage.open(context);
        return new Model() {
            @Override
            public void process(Sample sample, Emitter out) throws Exception {
                if (!stage.late) stage.call();
                handle(sample, out);
                if (stage.late) stage.call();
            }

            private void handle(Sample sample, Emitter out) {
                if (stage.refuses > 0 && sample.index() % stage.refuses == 0) return;
                if (!holds || stage.holds == 0) {
                    out.emit(sample.with(Keys.GAZE, new Point(0, 0)));
                    return;
                }
                out.hold(sample);
                stage.held.add(sample);
                if (stage.held.size() > stage.holds) answer(out);
            }

            private void answer(Emitter out) {
                Sample first = stage.newestFirst ? stage.held.removeLast() : stage.held.remove();
                if (first.index() % 7 == 3) out.drop(first);
                else out.emit(first.with(Keys.GAZE, new Point(0, 0)));
            }

            @Override
            public void flush(Emitter out) {
                while (!stage.held.isEmpty()) answer(out);
            }

            @Override
            public void finish() throws Exception {
                stage.finish(context);
            }

            @Override
            public void close() throws IOException {
                stage.close(context);
            }
        };
    }

    private Recorder sink(Settings settings, StageContext context) throws Exception {
        RandomStage stage = open(settings);
        Files.writeString(context.output(Path.of(settings.id() + ".out")), "whole");
        Path log = context.recording(Path.of(settings.id() + ".log"));
        Files.writeString(log, "", StandardOpenOption.CREATE, StandardOpenOption.APPEND); // also after a restart
        stage.open(context);
        return new Recorder() {
            @Override
            public void record(Sample sample) throws Exception {
                stage.call();
                Files.writeString(log, sample.index() + "\n", StandardOpenOption.APPEND);
            }

            @Override
            public void finish() throws Exception {
                stage.finish(context);
            }

            @Override
            public void close() throws IOException {
                stage.close(context);
            }
        };
    }

    private final class Source extends CaptureFactory<Settings> {
        Source() {
            super("source", Settings.class, Ports.none().writing(Keys.TARGET));
        }

        @Override
        public Capture create(Settings settings, StageContext context) throws Exception {
            return source(settings, context, false);
        }
    }

    private final class Trainer extends TrainerFactory<Settings> {
        Trainer() {
            super("trainer", Settings.class, Ports.none().writing(Keys.TARGET, Keys.METRICS));
        }

        @Override
        public Capture create(Settings settings, StageContext context) throws Exception {
            return source(settings, context, true);
        }
    }

    private final class Workers extends ModelFactory<Settings> {
        Workers() {
            super("worker", Settings.class, Ports.reading(Keys.TARGET).writing(Keys.GAZE));
        }

        @Override
        public boolean stateless() {
            return true;
        }

        @Override
        public Model create(Settings settings, StageContext context) throws Exception {
            return model(settings, context, false);
        }
    }

    private final class Holder extends ModelFactory<Settings> {
        Holder() {
            super("holder", Settings.class, Ports.reading(Keys.TARGET).writing(Keys.GAZE));
        }

        @Override
        public Model create(Settings settings, StageContext context) throws Exception {
            return model(settings, context, true);
        }
    }

    private final class Sink extends RecorderFactory<Settings> {
        Sink() {
            super("sink", Settings.class, Ports.none().ifPresent(Keys.TARGET));
        }

        @Override
        public Recorder create(Settings settings, StageContext context) throws Exception {
            return sink(settings, context);
        }
    }
}
