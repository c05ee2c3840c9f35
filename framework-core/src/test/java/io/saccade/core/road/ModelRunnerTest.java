package io.saccade.core.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.Renames;
import io.saccade.core.moment.SampleFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelRunnerTest {
    private final SampleFactory samples = new SampleFactory(new FramePool(true));
    private final StageStats stats = new StageStats("eyes", false);
    private final List<MomentSample> out = new ArrayList<>();

    @Test
    void refusesAnUndeclaredKeyAndNamesIt() {
        ModelRunner runner = runner((sample, emitter) -> emitter.emit(sample.with(Keys.TARGET, new Point(0, 0))));
        assertThatThrownBy(() -> runner.accept(samples.sample(0)))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("stage 'eyes' failed at sample 0")
                .hasMessageContaining("wrote 'target', which its ports do not declare");
    }

    @Test
    void refusesASecondAnswerAndASampleOfAnother() throws Exception {
        ModelRunner twice = runner((sample, emitter) -> {
            emitter.emit(sample);
            emitter.emit(sample);
        });
        assertThatThrownBy(() -> twice.accept(samples.sample(0))).hasMessageContaining("had answered already");
        assertThat(out).as("the first answer stands").hasSize(1);

        Sample[] kept = new Sample[1];
        ModelRunner late = runner((sample, emitter) -> {
            if (kept[0] != null) emitter.emit(kept[0]);
            kept[0] = sample;
        });
        late.accept(samples.sample(1));
        assertThatThrownBy(() -> late.accept(samples.sample(2))).hasMessageContaining("answered sample 1");
    }

    @Test
    void saysWhenSamplesAreHeldToTheEnd() throws Exception {
        ModelRunner runner = runner((sample, emitter) -> emitter.hold(sample));
        runner.accept(samples.sample(0));
        runner.accept(samples.sample(1));
        assertThatThrownBy(runner::end).hasMessageContaining("held 2 samples to the end");
        assertThat(stats.failed()).isEqualTo(2);
    }

    @Test
    void aSampleMadeElsewhereIsRefused() {
        ModelRunner runner = runner((sample, emitter) -> {
            MomentSample other = samples.sample(9);
            emitter.emit(other);
        });
        assertThatThrownBy(() -> runner.accept(samples.sample(0))).hasMessageContaining("which it was not given");
    }

    @Test
    void goesOnWithANewModelAfterARestart() throws Exception {
        Model good = (sample, emitter) -> emitter.emit(sample.with(Keys.GAZE, new Point(1, 1)));
        Model bad = (sample, emitter) -> {
            if (sample.index() == 0) emitter.hold(sample);
            else throw new IllegalStateException("lost");
        };
        ModelRunner runner = new ModelRunner(
                bad, stats, Set.of(), Set.of(Keys.GAZE), Renames.NONE, (cause, index) -> good, new Collector());
        for (int i = 0; i < 3; i++) runner.accept(samples.sample(i));
        runner.end();
        assertThat(out).singleElement().matches(sample -> sample.index() == 2);
        assertThat(stats.dropped()).as("held by the model that is gone").isEqualTo(1);
        assertThat(stats.failed()).isEqualTo(1);
    }

    private ModelRunner runner(Model model) {
        return new ModelRunner(
                model, stats, Set.of(), Set.of(Keys.GAZE), Renames.NONE, Recovery.failing("eyes"), new Collector());
    }

    private final class Collector implements Link {
        @Override
        public void accept(MomentSample sample) {
            out.add(sample);
        }

        @Override
        public void end() {}
    }
}
