package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Runs that are stopped, interrupted, paused or at their time limit. */
class RunStopTest extends RunBench {
    @Test
    void aStopEndsAReadThatWaitsAndFinishesInGoodOrder() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        stages.capture = (settings, context) -> () -> untilInterrupted(waiting);
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> report = CompletableFuture.supplyAsync(engine::run);
        waiting.await();
        engine.stop();
        assertThat(report.get().outcome()).isEqualTo(Outcome.DONE);
        assertThat(stages.events).contains("finish count", "finish keep");
    }

    @Test
    void aStopGivesUpWhatWaitsForASlowModelAndFinishesInGoodOrder() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(3); // one in the model, one in the queue, one on its way
        List<Long> kept = new ArrayList<>();
        stages.capture = (settings, context) -> () -> {
            read.countDown();
            return Optional.of(context.sample(context.nanoTime()).with(Keys.TARGET, new Point(.1, .2))); // without end
        };
        stages.model = (settings, context) -> (sample, out) -> {
            begun.countDown();
            new CountDownLatch(1).await(1200, TimeUnit.MILLISECONDS); // four waiting samples would take too long
            out.emit(sample);
        };
        stages.recorder = (settings, context) -> sample -> kept.add(sample.index());
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = CompletableFuture.supplyAsync(engine::run);
        begun.await();
        read.await();
        engine.stop();

        Report report = running.get();
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(stages.events).contains("finish count", "finish keep");
        assertThat(kept).startsWith(0L).hasSizeLessThan(4);
        assertThat(report.queues()).allMatch(queue -> queue.offered() == queue.taken() + queue.dropped());
        assertThat(report.queues())
                .filteredOn(queue -> queue.name().equals("models"))
                .singleElement()
                .matches(queue -> queue.dropped() > 0 && queue.offered() == report.samples());
    }

    @Test
    void aStageEndsTheRunInGoodOrder() {
        stages.capture = (settings, context) -> () -> Optional.of(context.sample(context.nanoTime())); // without end
        stages.recorder = (settings, context) -> sample -> context.end("the window was closed");
        assertThat(engine(Map.of()).run().outcome()).isEqualTo(Outcome.DONE);
        assertThat(stages.events).contains("finish count", "finish keep");
    }

    @Test
    void anInterruptedTrainerCommitsNothing() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        stages.trainer = (settings, context) -> {
            AtomicBoolean measured = new AtomicBoolean();
            return () -> measured.getAndSet(true)
                    ? untilInterrupted(waiting)
                    : Optional.of(context.sample(0).with(Keys.METRICS, TestStages.loss(1)));
        };
        RunEngine engine = engine(tree("trainer", Map.of("type", "learn"), Map.of()));
        CompletableFuture<Report> report = CompletableFuture.supplyAsync(engine::run);
        waiting.await();
        engine.interrupt();
        assertThat(report.get()).returns(130, Report::exitCode).returns(Map.of("loss", 1.), Report::metrics);
        assertThat(stages.events).noneMatch(event -> event.startsWith("finish")).contains("close learn");
    }

    @Test
    void aPausedRecorderMissesSamplesAndNothingElse() throws Exception {
        List<Long> kept = new ArrayList<>();
        CountDownLatch atFive = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        stages.capture = (settings, context) -> {
            AtomicInteger next = new AtomicInteger();
            return () -> {
                int number = next.getAndIncrement();
                if (number == 5) {
                    atFive.countDown();
                    goOn.await();
                }
                return number == 10 ? Optional.empty() : Optional.of(context.sample(number));
            };
        };
        stages.recorder = (settings, context) -> sample -> {
            kept.add(sample.index());
        };
        LinkedHashMap<String, Object> tree = tree("capture", Map.of("type", "count"), Map.of());
        tree.remove("models"); // without models, a sample read has passed the gate when the next read begins
        RunEngine engine = engine(tree);
        CompletableFuture<Report> report = CompletableFuture.supplyAsync(engine::run);
        atFive.await();
        engine.pause("keep", true);
        goOn.countDown();
        report.get();
        assertThat(kept).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void theRunEndsAfterItsTime() {
        stages.capture = (settings, context) -> () -> Optional.of(context.sample(context.nanoTime()));
        RoadPlan plan = plan(tree("capture", Map.of("type", "count"), Map.of()));
        RunOptions options = RunOptions.defaults().duration(Duration.ofMillis(200));
        Report report = engine(plan, options).run();
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.duration()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    /** Blocks until interrupted. */
    private static Optional<Sample> untilInterrupted(CountDownLatch begun) throws InterruptedException {
        begun.countDown();
        new CountDownLatch(1).await();
        return Optional.empty();
    }
}
