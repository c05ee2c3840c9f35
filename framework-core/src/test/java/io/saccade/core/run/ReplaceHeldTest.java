package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.StageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Before the new model takes over, the old one answers the samples that it holds. */
class ReplaceHeldTest extends ReplaceBench {
    @Test
    void theOldModelAnswersWhatItHoldsFirst() throws Exception {
        Semaphore held = new Semaphore(0);
        stages.model = (settings, context) -> new Model() {
            private final List<Sample> samples = new ArrayList<>();

            @Override
            public void process(Sample sample, Emitter out) {
                out.hold(sample);
                samples.add(sample);
                held.release();
            }

            @Override
            public void flush(Emitter out) {
                samples.forEach(sample -> out.emit(gaze(sample, settings.count())));
            }
        };
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        permits.release(2);
        held.acquire(2);
        engine.replace("gaze", count(7));
        assertThat(List.of(recorded.take(), recorded.take())).containsExactly("10:0", "10:1");
        permits.release(1);
        held.acquire();
        Report report = end(engine, running);

        assertThat(recorded.take()).isEqualTo("7:2");
        assertThat(report.replacements().get(0).firstSample()).hasValue(2);
        assertThat(stage(report, "gaze").out()).isEqualTo(3);
    }

    @Test
    void anOldModelThatFailsInFlushFailsTheRun() throws Exception {
        stages.model = (settings, context) -> new Model() {
            @Override
            public void process(Sample sample, Emitter out) {
                out.emit(gaze(sample, settings.count()));
            }

            @Override
            public void flush(Emitter out) {
                throw new IllegalStateException("no answer");
            }
        };
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        play(1);
        assertThat(refusal(engine, "gaze", count(7)))
                .isEqualTo("stage 'gaze': was not replaced: IllegalStateException: no answer");
        Report report = running.get();

        assertThat(report.failure()).contains("stage 'gaze' failed: IllegalStateException: no answer");
        assertThat(stages.events.stream().filter("closed after gaze"::equals)).hasSize(2);
    }

    @Test
    void aSkippedFailureInFlushGoesOnWithTheNewModel() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        stages.model = (settings, context) -> (sample, out) -> {
            if (settings.count() == 7) out.emit(gaze(sample, 7));
            else out.hold(sample);
            held.countDown();
        };
        RunEngine engine = engine(Map.of("on-error", "skip"));
        CompletableFuture<Report> running = begin(engine);
        permits.release(1);
        held.await();
        engine.replace("gaze", count(7));
        play(1);
        Report report = end(engine, running);

        assertThat(stage(report, "gaze")).returns(1L, StageReport::failed).returns(1L, StageReport::out);
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
    }
}
