package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.Place;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An unplugged camera: reopened until it is back, and each opening is closed once. */
@Timeout(30)
class CaptureRestartTest {
    @TempDir
    private Path folder;

    private final TestStages stages = new TestStages();

    @Test
    void opensUntilItIsBackAndClosesEachOpeningOnce() {
        stages.capture = (settings, context) -> {
            int life = stages.opened.get() - 2; // the model and the recorder are opened first
            if (life == 2) throw new IOException("not there yet");
            int[] count = {0};
            return () -> {
                if (life == 1 && count[0] == 4) throw new IOException("unplugged");
                return count[0]++ < 6 ? Optional.of(context.sample(context.nanoTime())) : Optional.empty();
            };
        };
        Report report = engine().run();
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.samples()).isEqualTo(4 + 6);
        assertThat(report.problems()).contains("count was restarted after: IOException: unplugged");
        assertThat(ofTheCapture())
                .containsExactly(
                        "open count",
                        "close count",
                        "closed after count",
                        "open count",
                        "closed after count",
                        "open count",
                        "finish count",
                        "close count",
                        "closed after count");
    }

    @Test
    void aFilmGoesOnWhereItFailed() {
        stages.capture = (settings, context) -> {
            int life = stages.opened.get() - 2;
            int[] count = {0};
            return () -> {
                if (life == 1 && count[0] == 4) throw new IOException("the disk is gone");
                return count[0]++ < 6 ? Optional.of(context.sample(count[0] * 40_000_000L)) : Optional.empty();
            };
        };
        List<Long> millis = new ArrayList<>();
        stages.recorder = (settings, context) -> sample -> {
            millis.add(sample.timestampNanos() / 1_000_000);
        };
        Report report = engine().run();
        assertThat(report.samples()).isEqualTo(6);
        assertThat(millis).containsExactly(40L, 80L, 120L, 160L, 200L, 240L);
    }

    @Test
    void aSourceWithoutATimeGivesEverything() {
        stages.capture = (settings, context) -> {
            int life = stages.opened.get() - 2;
            int[] count = {0};
            return () -> {
                if (life == 1 && count[0] == 4) throw new IOException("unplugged");
                return count[0]++ < 6 ? Optional.of(context.sample(0)) : Optional.empty();
            };
        };
        assertThat(engine().run().samples()).isEqualTo(4 + 6);
    }

    @Test
    void aStopWhileItIsAwayEndsInGoodOrder() throws Exception {
        CountDownLatch failed = new CountDownLatch(2);
        stages.capture = (settings, context) -> {
            failed.countDown();
            if (failed.getCount() == 0) throw new IOException("not there yet");
            return () -> {
                throw new IOException("unplugged");
            };
        };
        RunEngine engine = engine();
        CompletableFuture<Report> report = CompletableFuture.supplyAsync(engine::run);
        failed.await();
        engine.stop();
        assertThat(report.get().outcome()).isEqualTo(Outcome.DONE);
        assertThat(ofTheCapture())
                .startsWith("open count", "close count", "closed after count", "open count", "closed after count")
                .noneMatch(event -> event.startsWith("finish"));
        assertThat(stages.events).contains("finish keep").containsOnlyOnce("close count");
    }

    private List<String> ofTheCapture() {
        return stages.events.stream().filter(event -> event.endsWith("count")).toList();
    }

    private RunEngine engine() {
        Map<String, Object> tree = Map.of(
                "pipeline", "test",
                "capture", Map.of("type", "count", "on-error", "restart"),
                "models", List.of(Map.of("type", "gaze")),
                "recorders", List.of(Map.of("type", "keep")));
        Mapping pipeline = (Mapping) Node.of(tree, Place.of("test"));
        Planner planner = new Planner(stages, () -> Optional.of("none"), name -> Optional.empty());
        RoadPlan plan = (RoadPlan) planner.plan(
                new PipelineSource.InCode("test", pipeline, folder),
                RunOptions.defaults().in(folder));
        return Guice.createInjector(new RunModule(plan, RunOptions.defaults(), Optional::empty))
                .getInstance(RunEngine.class);
    }
}
