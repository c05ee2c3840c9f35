package io.saccade.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stage of any role that never releases a held moment fails its test. */
class HeldMomentsTest {
    /** Settings of the stages here. */
    @Doc("for tests")
    public record Settings(@Doc("let go at the end") boolean tidy) {}

    @Test
    void isToldByRole() throws Exception {
        for (String role : List.of("capture", "model", "recorder")) {
            assertThatThrownBy(() -> run(role, false))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("stage '" + role + "' held 2 moments with sample.hold() and never released them");
            run(role, true);
        }
    }

    @Test
    void aModelThatHoldsTooManyIsTold() throws Exception {
        try (StageHarness model = StageHarness.open(new Greedy(), new Settings(true))) {
            model.feed(model.sample(0));
            model.feed(model.sample(1));
            assertThatThrownBy(() -> model.feed(model.sample(2)))
                    .hasMessageContaining("holds 2 samples, the most it may");
        }
    }

    private static void run(String role, boolean tidy) throws Exception {
        Settings settings = new Settings(tidy);
        StageHarness harness =
                switch (role) {
                    case "capture" -> StageHarness.open(new Source(), settings);
                    case "model" -> StageHarness.open(new Passing(), settings);
                    default -> StageHarness.open(new Keeping(), settings);
                };
        try (harness) {
            for (int i = 0; i < 2; i++) {
                if (role.equals("capture")) harness.read();
                else harness.feed(framed(harness.sample(i)));
            }
            harness.finish();
        }
    }

    private static Sample framed(Sample sample) {
        return sample.with(Keys.FRAME, StageHarness.frame(sample, 8, 8, 1, 2, 3));
    }

    /** Holds every sample. */
    private static final class Holding implements AutoCloseable {
        private final List<Sample.Held> held = new ArrayList<>();
        private final boolean tidy;

        Holding(boolean tidy) {
            this.tidy = tidy;
        }

        Sample see(Sample sample) {
            held.add(sample.hold());
            return sample;
        }

        @Override
        public void close() {
            if (tidy) held.forEach(Sample.Held::close);
        }
    }

    private static final class Source extends CaptureFactory<Settings> {
        Source() {
            super("capture", Settings.class, Ports.none().writing(Keys.FRAME));
        }

        @Override
        public Capture create(Settings settings, StageContext context) {
            Holding holding = context.closing(new Holding(settings.tidy()));
            return () -> Optional.of(framed(holding.see(context.sample(0))));
        }
    }

    private static final class Passing extends ModelFactory<Settings> {
        Passing() {
            super("model", Settings.class, Ports.reading(Keys.FRAME));
        }

        @Override
        public Model create(Settings settings, StageContext context) {
            Holding holding = context.closing(new Holding(settings.tidy()));
            return (sample, out) -> out.emit(holding.see(sample));
        }
    }

    private static final class Greedy extends ModelFactory<Settings> {
        Greedy() {
            super("model", Settings.class, Ports.none());
        }

        @Override
        public int mostHeld(Settings settings) {
            return 2;
        }

        @Override
        public Model create(Settings settings, StageContext context) {
            return (sample, out) -> out.hold(sample);
        }
    }

    private static final class Keeping extends RecorderFactory<Settings> {
        Keeping() {
            super("recorder", Settings.class, Ports.reading(Keys.FRAME));
        }

        @Override
        public Recorder create(Settings settings, StageContext context) {
            Holding holding = context.closing(new Holding(settings.tidy()));
            return holding::see;
        }
    }
}
