package io.saccade.core.plan;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.ActuatorFactory;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.Seconds;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.StageFactory;
import io.saccade.api.spi.TrainerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Factories with every kind of setting and no rule beyond their types. They can't be opened. */
final class SettledStages {
    private SettledStages() {}

    static List<StageFactory<?>> all() {
        return List.of(
                new Everything(),
                new Act(),
                new Source(),
                new Nested(),
                new World(),
                new Learn(),
                new Lamp(),
                new Keep());
    }

    private static AssertionError opened() {
        return new AssertionError("planning opens nothing");
    }

    record NoSettings() {}

    enum Colour {
        RED,
        DARK_BLUE,
        TRUE
    }

    record Inner(@Doc("a word") String word, @Default("1") int times) {}

    record Shared(@Default("2") int threads, @Default("cpu") String device) {}

    record EverythingSettings(
            String text,
            @Default("3") int count,
            Optional<Long> most,
            @Default("0.5") double share,
            @Default("false") boolean on,
            @Default("dark-blue") Colour colour,
            Optional<Path> file,
            @Default("10s") Duration time,
            @Seconds @Default("500ms") double delay,
            @Default("[1, 2]") List<Integer> numbers,
            @Default("[]") List<List<String>> panels,
            Optional<double[]> weights,
            List<Colour> colours,
            @Default("{}") Map<String, Double> amounts,
            @Default("{}") Map<String, Object> anything,
            Optional<Object> some,
            Inner inner,
            Optional<List<Inner>> more,
            @Group @Default("{threads: 4}") Shared shared) {}

    static final class Everything extends ModelFactory<EverythingSettings> {
        Everything() {
            super("everything", EverythingSettings.class, Ports.none());
        }

        @Override
        public boolean stateless() {
            return true;
        }

        @Override
        public Model create(EverythingSettings settings, StageContext context) {
            throw opened();
        }
    }

    static final class Act extends ModelFactory<NoSettings> {
        Act() {
            super("act", NoSettings.class, Ports.reading(Keys.STEP).writing(Keys.ACTION));
        }

        @Override
        public Model create(NoSettings settings, StageContext context) {
            throw opened();
        }
    }

    static final class Source extends CaptureFactory<Shared> {
        Source() {
            super("source", Shared.class, Ports.none());
        }

        @Override
        public Optional<Map<String, Object>> settingsFor(String address) {
            return address.startsWith("source:") ? Optional.of(Map.of()) : Optional.empty();
        }

        @Override
        public Capture create(Shared settings, StageContext context) {
            throw opened();
        }
    }

    record NestedSettings(@Default("source:1") CaptureRef from, Optional<List<CaptureRef>> others, String word) {}

    static final class Nested extends CaptureFactory<NestedSettings> {
        Nested() {
            super("nested", NestedSettings.class, Ports.none());
        }

        @Override
        public Capture create(NestedSettings settings, StageContext context) {
            throw opened();
        }
    }

    record WorldSettings(@Default("9.8") double gravity) {}

    static final class World extends EnvironmentFactory<WorldSettings> {
        World() {
            super("world", WorldSettings.class, Ports.none());
        }

        @Override
        public Environment create(WorldSettings settings, StageContext context) {
            throw opened();
        }
    }

    record LearnSettings(EnvironmentRef environment, Optional<Path> table) {}

    static final class Learn extends TrainerFactory<LearnSettings> {
        Learn() {
            super("learn", LearnSettings.class, Ports.none().writing(Keys.METRICS, Keys.PROGRESS));
        }

        @Override
        public Capture create(LearnSettings settings, StageContext context) {
            throw opened();
        }
    }

    static final class Lamp extends ActuatorFactory<Shared> {
        Lamp() {
            super("lamp", Shared.class, Ports.none());
        }

        @Override
        public Actuator create(Shared settings, StageContext context) {
            throw opened();
        }
    }

    static final class Keep extends RecorderFactory<NestedSettings> {
        Keep() {
            super("keep", NestedSettings.class, Ports.none());
        }

        @Override
        public Recorder create(NestedSettings settings, StageContext context) {
            throw opened();
        }
    }
}
