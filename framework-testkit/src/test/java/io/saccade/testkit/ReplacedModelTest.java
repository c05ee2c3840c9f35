package io.saccade.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacedModelTest {
    private final List<String> events = new ArrayList<>();
    private final Holding factory = new Holding();

    /** A model that holds a sample until the next. */
    private final class Holding extends ModelFactory<Holding.Settings> {
        @Doc("for tests")
        public record Settings(int number) {}

        Holding() {
            super("holding", Settings.class, Ports.reading(Keys.FRAME).writing(Keys.GAZE));
        }

        @Override
        public Ports ports(Settings settings) {
            return settings.number() == 3 ? Ports.reading(Keys.FRAME) : super.ports(settings);
        }

        @Override
        public boolean aggregates(Settings settings) {
            return settings.number() == 4;
        }

        @Override
        public Model create(Settings settings, StageContext context) throws Exception {
            context.closing(() -> events.add("closed " + settings.number()));
            context.device("cpu:" + settings.number());
            if (settings.number() == 5) throw new IOException("broken");
            if (settings.number() == 6) context.output(Path.of("a.txt"));
            return new Model() {
                private final List<Sample> held = new ArrayList<>();

                @Override
                public void process(Sample sample, Emitter out) {
                    flush(out);
                    out.hold(sample);
                    held.add(sample);
                }

                @Override
                public void flush(Emitter out) {
                    for (Sample sample : held) out.emit(sample.with(Keys.GAZE, new Point(settings.number(), 0)));
                    held.clear();
                }
            };
        }
    }

    private static Sample sample(StageHarness stage) {
        Sample sample = stage.sample(0);
        Frame frame = StageHarness.frame(sample, 4, 4, 0, 0, 0);
        return sample.with(Keys.FRAME, frame);
    }

    private static List<Double> gazes(List<Sample> samples) {
        return samples.stream().map(sample -> sample.need(Keys.GAZE).x()).toList();
    }

    @Test
    void losesNothing() throws Exception {
        try (StageHarness stage = StageHarness.open(factory, new Holding.Settings(1))) {
            assertThat(stage.feed(sample(stage))).isEmpty();
            assertThat(gazes(stage.feed(sample(stage)))).containsExactly(1.0);
            assertThat(gazes(stage.replace(factory, new Holding.Settings(2)))).containsExactly(1.0);
            assertThat(events).containsExactly("closed 1");
            assertThat(stage.device()).contains("cpu:2");
            assertThat(stage.feed(sample(stage))).isEmpty();
            assertThat(gazes(stage.finish())).containsExactly(2.0);
            assertThat(stage.counts()).isEqualTo(new StageCounts(3, 0, 3, 0, 0, 0));
        }
        assertThat(events).containsExactly("closed 1", "closed 2");
    }

    @Test
    void worksOnIfItCantBeReplaced() throws Exception {
        try (StageHarness stage = StageHarness.open(factory, new Holding.Settings(1))) {
            stage.feed(sample(stage));
            assertThatThrownBy(() -> stage.replace(factory, new Holding.Settings(3)))
                    .hasMessage("the model can't be replaced: it would read or write other keys");
            assertThatThrownBy(() -> stage.replace(factory, new Holding.Settings(4)))
                    .hasMessage("the model can't be replaced: it computes its result over all samples of the run");
            assertThatThrownBy(() -> stage.replace(factory, new Holding.Settings(5)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("broken");
            assertThat(events).containsExactly("closed 5");
            assertThat(gazes(stage.feed(sample(stage)))).containsExactly(1.0);
            stage.finish();
        }
    }

    @Test
    void thatWritesAFileIsRefused() throws Exception {
        try (StageHarness stage = StageHarness.open(factory, new Holding.Settings(6))) {
            assertThatThrownBy(() -> stage.replace(factory, new Holding.Settings(2)))
                    .hasMessage("the model can't be replaced: it writes a file");
        }
    }
}
