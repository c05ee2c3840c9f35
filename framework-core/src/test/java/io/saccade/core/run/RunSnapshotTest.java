package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Progress;
import io.saccade.core.option.RunOptions;
import io.saccade.core.report.Report;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.RunSnapshot.QueueSnapshot;
import io.saccade.core.report.RunSnapshot.StageSnapshot;
import io.saccade.core.report.RunSnapshot.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RunSnapshotTest extends RunBench {
    private static final int SAMPLES = 10_000;

    @Test
    void everySnapshotOfAMovingRunAddsUp() throws Exception {
        Random moods = new Random(5);
        stages.model = (settings, context) -> (sample, out) -> {
            if (moods.nextInt(4) > 0) out.emit(sample.with(Keys.GAZE, new Point(.5, .5)));
        };
        RunEngine engine = watchable();
        CompletableFuture<Report> running = CompletableFuture.supplyAsync(engine::run);
        List<RunSnapshot> seen = new ArrayList<>();
        Random random = new Random(7);
        while (!running.isDone()) {
            seen.add(engine.snapshot());
            if (engine.snapshot().state() == State.RUNNING) engine.pause("keep", random.nextInt(5) == 0);
        }
        Report report = running.get();

        seen.forEach(RunSnapshotTest::addsUp);
        assertThat(seen).isSortedAccordingTo((one, other) -> Long.compare(one.samples(), other.samples()));
        RunSnapshot last = engine.snapshot();
        addsUp(last);
        assertThat(last.state()).isEqualTo(State.ENDED);
        assertThat(last.samples()).isEqualTo(SAMPLES);
        assertThat(last.progress()).isEqualTo(new Progress(SAMPLES, SAMPLES));
        for (int i = 0; i < 3; i++) {
            StageSnapshot stage = last.stages().get(i);
            assertThat(stage.inside()).isZero();
            assertThat(List.of(stage.in(), stage.passed(), stage.out(), stage.refused(), stage.failed()))
                    .isEqualTo(counts(report.stages().get(i)));
        }
        assertThat(last.stages().get(1).whole())
                .isEqualTo(report.stages().get(1).latency());
    }

    private static List<Long> counts(Report.StageReport stage) {
        return List.of(stage.in(), stage.passed(), stage.out(), stage.refused(), stage.failed());
    }

    private static void addsUp(RunSnapshot snapshot) {
        for (StageSnapshot stage : snapshot.stages()) {
            long fates = stage.passed() + stage.out() + stage.refused() + stage.failed() + stage.dropped();
            assertThat(fates + stage.inside()).as(stage.toString()).isEqualTo(stage.in());
            assertThat(stage.busy()).isBetween(0.0, 1.0);
        }
        for (QueueSnapshot queue : snapshot.queues()) {
            assertThat(queue.offered() - queue.taken() - queue.dropped() - queue.depth())
                    .as(queue.toString())
                    .isBetween(0L, 1L);
        }
    }

    @Test
    void aSampleInACallIsInside() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        stages.model = (settings, context) -> {
            context.notice("slow today");
            return (sample, out) -> {
                called.countDown();
                goOn.await();
                out.emit(sample);
            };
        };
        RunEngine engine = watchable();
        assertThat(engine.snapshot().state()).isEqualTo(State.OPENING);
        CompletableFuture<Report> running = CompletableFuture.supplyAsync(engine::run);
        called.await();
        engine.pause("keep", true);
        RunSnapshot during = engine.snapshot();
        engine.stop();
        RunSnapshot stopping = engine.snapshot();
        goOn.countDown();
        running.get();

        StageSnapshot model = during.stages().get(1);
        assertThat(during.state()).isEqualTo(State.RUNNING);
        assertThat(List.of(model.in(), model.inside(), model.out())).containsExactly(1L, 1L, 0L);
        assertThat(during.stages().get(2).paused()).isTrue();
        assertThat(during.notices()).containsExactly("gaze: slow today");
        assertThat(stopping.state()).isEqualTo(State.STOPPING);
    }

    @Test
    void theSamplesAfterAStageCanBeTapped() throws Exception {
        BlockingQueue<Optional<Point>> afterModel = new LinkedBlockingQueue<>();
        BlockingQueue<Optional<Point>> afterSource = new LinkedBlockingQueue<>();
        RunEngine engine = watchable();
        engine.tap("gaze", Duration.ZERO, sample -> afterModel.add(sample.get(Keys.GAZE)));
        engine.tap("count", Duration.ofHours(1), sample -> afterSource.add(sample.get(Keys.GAZE)));
        Report report = engine.run();

        assertThat(afterModel.take()).contains(new Point(.5, .5));
        assertThat(afterSource.take()).isEmpty();
        assertThat(afterSource).isEmpty();
        assertThat(report.samples()).isEqualTo(SAMPLES);
        assertThatThrownBy(() -> engine.tap("keep", Duration.ZERO, sample -> {}))
                .hasMessage("there is no source or model 'keep' to tap; there are [count, gaze]");
    }

    @Test
    void theReportNamesTheTapsThatKeepSamplesOrNeverReturn() throws Exception {
        RunEngine engine = watchable();
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean kept = new AtomicBoolean();
        engine.tap("gaze", Duration.ZERO, sample -> {
            if (!kept.getAndSet(true)) sample.hold();
        });
        engine.tap("count", Duration.ofHours(1), sample -> await(never));
        Report report = engine.run();
        never.countDown();

        assertThat(report.samples()).isEqualTo(SAMPLES);
        assertThat(report.problems())
                .contains("a tap of count had not returned from a sample at the end")
                .contains("a tap of gaze held 1 moments with sample.hold() and never released them");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private RunEngine watchable() {
        return engine(plan(counting()), RunOptions.defaults());
    }

    private static Map<String, Object> counting() {
        return tree("capture", Map.of("type", "count", "with", Map.of("count", SAMPLES)), Map.of());
    }
}
