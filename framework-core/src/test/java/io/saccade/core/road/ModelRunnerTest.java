package io.saccade.core.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.Renames;
import io.saccade.core.moment.SampleFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelRunnerTest {
    private final FramePool pool = new FramePool(true);
    private final SampleFactory samples = new SampleFactory(pool);
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
        assertThatThrownBy(() -> twice.accept(samples.sample(0))).hasMessageContaining("or a second time");
        assertThat(out).as("the first answer stands").hasSize(1);

        Sample[] kept = new Sample[1];
        ModelRunner late = runner((sample, emitter) -> {
            if (kept[0] != null) emitter.emit(kept[0]);
            kept[0] = sample;
        });
        late.accept(samples.sample(1));
        assertThatThrownBy(() -> late.accept(samples.sample(2))).hasMessageContaining("emitted or dropped sample 1");
    }

    @Test
    void saysWhenSamplesAreHeldToTheEnd() throws Exception {
        ModelRunner runner = runner((sample, emitter) -> emitter.hold(sample));
        runner.accept(samples.sample(0));
        runner.accept(samples.sample(1));
        assertThatThrownBy(runner::end).hasMessageContaining("held 2 samples at the end");
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
    void aNewModelAfterARestartIsGivenWhatTheOldOneHeld() throws Exception {
        Model good = (sample, emitter) -> emitter.emit(sample.with(Keys.GAZE, new Point(1, 1)));
        Model bad = (sample, emitter) -> {
            if (sample.index() == 3) throw new IllegalStateException("lost");
            emitter.hold(sample);
        };
        ModelRunner runner = runner(bad, Set.of(Keys.TARGET), (cause, index) -> good);
        for (int i = 0; i < 5; i++) runner.accept(i == 1 ? samples.sample(i) : targeted(i));
        runner.end();
        assertThat(out).extracting(MomentSample::index).containsExactly(0L, 1L, 2L, 4L);
        assertThat(out).filteredOn(sample -> sample.index() != 1).allMatch(sample -> sample.has(Keys.GAZE));
        assertThat(List.of(stats.in(), stats.out(), stats.passed(), stats.failed()))
                .containsExactly(5L, 3L, 1L, 1L);
    }

    @Test
    void aNewModelThatFailsOnWhatWasHeldGivesWayToANewerOne() throws Exception {
        Model good = (sample, emitter) -> emitter.emit(sample);
        Model holding = (sample, emitter) -> {
            if (sample.index() == 2) throw new IllegalStateException("lost");
            emitter.hold(sample);
        };
        Model failing = (sample, emitter) -> {
            throw new IllegalStateException("lost again");
        };
        Iterator<Model> next = List.of(failing, good).iterator();
        ModelRunner runner = runner(holding, Set.of(), (cause, index) -> next.next());
        for (int i = 0; i < 4; i++) runner.accept(samples.sample(i));
        runner.end();
        assertThat(out).extracting(MomentSample::index).containsExactly(1L, 3L);
        assertThat(stats.failed()).isEqualTo(2);
    }

    @Test
    void aFailedCallGivesUpItsOwnSampleAndNoOther() throws Exception {
        ArrayDeque<Sample> batch = new ArrayDeque<>();
        Model model = (sample, emitter) -> {
            emitter.hold(sample);
            batch.add(sample);
            if (sample.index() == 1) throw new IllegalStateException("does not fit");
            while (batch.size() >= 4) {
                for (Sample held : List.copyOf(batch)) emitter.emit(held.with(Keys.GAZE, gaze(held)));
                batch.clear();
            }
        };
        ModelRunner runner = runner(model, Set.of(), (cause, index) -> model);
        for (int i = 0; i < 8; i++) runner.accept(pictured(i));
        assertThat(out).extracting(MomentSample::index).containsExactly(0L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(List.of(stats.in(), stats.out(), stats.failed())).containsExactly(8L, 7L, 1L);
        runner.end();
        out.forEach(sample -> sample.moment().leave());
        assertThat(pool.outstanding()).isZero();
    }

    @Test
    void aModelThatForgetsWhatItFailedOnKeepsNoFrames() throws Exception {
        Model model = (sample, emitter) -> {
            emitter.hold(sample);
            throw new IllegalStateException("always");
        };
        ModelRunner runner = runner(model, Set.of(), (cause, index) -> model);
        for (int i = 0; i < 500; i++) runner.accept(pictured(i));
        assertThat(pool.outstanding()).isLessThan(50);
        runner.end();
        assertThat(pool.outstanding()).isZero();
        assertThat(stats.failed()).isEqualTo(500);
    }

    @Test
    void aModelMayNotHoldMoreThanItsFactorySays() throws Exception {
        ModelRunner runner = runner((sample, emitter) -> emitter.hold(sample));
        for (int i = 0; i < 1024; i++) runner.accept(samples.sample(i));
        assertThatThrownBy(() -> runner.accept(samples.sample(1024)))
                .hasMessageContaining("stage 'eyes' failed at sample 1024")
                .hasMessageContaining("stage 'eyes' holds 1024 samples, the most it may; it must emit or drop some")
                .hasMessageContaining("'mostHeld'");
        runner.abandon();
    }

    @Test
    void whatWaitsBehindAHeldSampleIsBounded() throws Exception {
        Model model = (sample, emitter) -> emitter.hold(sample);
        ModelRunner runner = runner(model, Set.of(Keys.TARGET), (cause, index) -> model);
        runner.accept(targeted(0));
        for (int i = 1; i < 100_000; i++) runner.accept(samples.sample(i));
        assertThatThrownBy(() -> runner.accept(samples.sample(100_000)))
                .hasMessageContaining("stage 'eyes' failed")
                .hasMessageContaining("it holds sample 0, and 100000 later samples wait for it");
        runner.abandon();
    }

    private static Point gaze(Sample held) {
        return new Point(held.need(Keys.FRAME).pixels().get(0), 0); // throws if the frame was freed
    }

    private MomentSample targeted(int number) {
        return samples.sample(number).with(Keys.TARGET, new Point(0, 0));
    }

    private MomentSample pictured(int number) {
        MomentSample sample = samples.sample(number);
        return sample.with(Keys.FRAME, sample.draft(8, 8, Frame.Format.GRAY8).done());
    }

    private ModelRunner runner(Model model) {
        return runner(model, Set.of(), Recovery.failing("eyes"));
    }

    private ModelRunner runner(Model model, Set<Key<?>> reads, Recovery<Model> recovery) {
        return new ModelRunner(model, stats, reads, Set.of(Keys.GAZE), Renames.NONE, recovery, 1024, new Collector());
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
