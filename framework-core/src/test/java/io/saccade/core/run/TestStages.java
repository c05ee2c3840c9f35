package io.saccade.core.run;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.ActuatorFactory;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Small stages whose behaviour a test sets, and a record of their events. */
final class TestStages implements StageCatalog {
    /** Settings of every stage here. */
    @Doc("for tests")
    public record Settings(
            @Doc("samples to give") @Default("10") int count) {}

    /** A test's replacement for a stage's method. */
    interface Body<S> {
        S open(Settings settings, StageContext context) throws Exception;
    }

    final List<String> events = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger opened = new AtomicInteger();
    /** The corridor's own step limit. */
    OptionalLong commonLimit = OptionalLong.empty();

    Body<Capture> capture = this::counting;
    Body<Capture> trainer = this::counting;
    Body<Model> model = (settings, context) -> (sample, out) -> out.emit(sample.with(Keys.GAZE, new Point(.5, .5)));
    Body<Model> policy = (settings, context) ->
            (sample, out) -> out.emit(sample.need(Keys.STEP).last() ? sample : sample.with(Keys.ACTION, Action.of(0)));
    Body<Actuator> actuator = (settings, context) -> sample -> {};
    Body<Recorder> recorder = (settings, context) -> sample -> {};
    /** Called by the corridor before a step. */
    Callable<?> beforeStep = () -> "";

    /** Whether the model computes a result over all samples. */
    boolean aggregates;
    /** The ports of the model. */
    Function<Settings, Ports> modelPorts =
            settings -> Ports.reading(Keys.TARGET).writing(Keys.GAZE);

    /** Whether the source is live. */
    boolean live;

    Ports recorderPorts = Ports.none().ifPresent(Keys.TARGET);

    private Capture counting(Settings settings, StageContext context) {
        AtomicInteger next = new AtomicInteger();
        context.expect(settings.count());
        return () -> {
            int number = next.getAndIncrement();
            return number < settings.count()
                    ? Optional.of(context.sample(number).with(Keys.TARGET, new Point(0, 0)))
                    : Optional.empty();
        };
    }

    @Override
    public Collection<StageEntry> stages() {
        List<StageFactory<?>> factories =
                List.of(new Source(), new Trainer(), new Gaze(), new Policy(), new Relay(), new Keep(), new Corridor());
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

    private void watch(StageContext context) {
        opened.incrementAndGet();
        events.add("open " + context.stage());
        context.closing(() -> events.add("closed after " + context.stage()));
    }

    private final class Source extends CaptureFactory<Settings> {
        Source() {
            super("count", Settings.class, Ports.none());
        }

        @Override
        public Ports ports(Settings settings) {
            return Ports.none().writing(Keys.TARGET).live(live);
        }

        @Override
        public Capture create(Settings settings, StageContext context) throws Exception {
            watch(context);
            Capture inner = capture.open(settings, context);
            return new WatchedCapture(inner, context.stage());
        }
    }

    private final class Trainer extends TrainerFactory<Settings> {
        Trainer() {
            super("learn", Settings.class, Ports.none().writing(Keys.TARGET, Keys.METRICS));
        }

        @Override
        public Capture create(Settings settings, StageContext context) throws Exception {
            watch(context);
            return new WatchedCapture(trainer.open(settings, context), context.stage());
        }
    }

    private final class Gaze extends ModelFactory<Settings> {
        Gaze() {
            super("gaze", Settings.class, Ports.none());
        }

        @Override
        public Ports ports(Settings settings) {
            return modelPorts.apply(settings);
        }

        @Override
        public boolean stateless() {
            return true;
        }

        @Override
        public boolean aggregates(Settings settings) {
            return aggregates;
        }

        @Override
        public Model create(Settings settings, StageContext context) throws Exception {
            watch(context);
            return model.open(settings, context);
        }
    }

    private final class Policy extends ModelFactory<Settings> {
        Policy() {
            super("policy", Settings.class, Ports.reading(Keys.STEP).writing(Keys.ACTION));
        }

        @Override
        public Model create(Settings settings, StageContext context) throws Exception {
            return policy.open(settings, context);
        }
    }

    private final class Relay extends ActuatorFactory<Settings> {
        Relay() {
            super("relay", Settings.class, Ports.none());
        }

        @Override
        public Actuator create(Settings settings, StageContext context) throws Exception {
            return actuator.open(settings, context);
        }
    }

    private final class Keep extends RecorderFactory<Settings> {
        Keep() {
            super("keep", Settings.class, recorderPorts);
        }

        @Override
        public Recorder create(Settings settings, StageContext context) throws Exception {
            watch(context);
            Recorder inner = recorder.open(settings, context);
            return new WatchedRecorder(inner, context.stage());
        }
    }

    /** An environment: a corridor of five places; every step moves ahead. */
    private final class Corridor extends EnvironmentFactory<Settings> {
        Corridor() {
            super("corridor", Settings.class, Ports.none());
        }

        @Override
        public Environment create(Settings settings, StageContext context) {
            return new Environment() {
                private int place;

                @Override
                public OptionalLong maxSteps() {
                    return commonLimit;
                }

                @Override
                public Spaces spaces() {
                    return Spaces.ofStates(5).withActions(1);
                }

                @Override
                public Step reset(long seed) {
                    place = 0;
                    return step();
                }

                @Override
                public Step step(Action action) throws Exception {
                    beforeStep.call();
                    place++;
                    return step();
                }

                private Step step() {
                    return Step.ofState(place).withReward(place).withEnd(place == 4, false);
                }
            };
        }
    }

    private final class WatchedCapture implements Capture {
        private final Capture inner;
        private final String name;

        WatchedCapture(Capture inner, String name) {
            this.inner = inner;
            this.name = name;
        }

        @Override
        public Optional<Sample> read() throws Exception {
            return inner.read();
        }

        @Override
        public void finish() throws Exception {
            inner.finish();
            events.add("finish " + name);
        }

        @Override
        public void close() throws IOException {
            inner.close();
            events.add("close " + name);
        }
    }

    private final class WatchedRecorder implements Recorder {
        private final Recorder inner;
        private final String name;

        WatchedRecorder(Recorder inner, String name) {
            this.inner = inner;
            this.name = name;
        }

        @Override
        public void record(Sample sample) throws Exception {
            inner.record(sample);
        }

        @Override
        public void finish() {
            events.add("finish " + name);
        }

        @Override
        public void close() {
            events.add("close " + name);
        }
    }

    /** A metric for trainers. */
    static Metrics loss(double value) {
        return new Metrics(Map.of("loss", value));
    }
}
