package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import io.saccade.api.data.Action;
import io.saccade.api.data.Episode;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Ports;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.PlanOptions;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.Place;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.StageReport;
import io.saccade.core.report.ReportJson;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The life of a run: opening, ends of every kind, outputs, and the account. */
@Timeout(30)
class RunEngineTest {
    @TempDir
    private Path folder;

    private final TestStages stages = new TestStages();

    @Test
    void opensModelsFirstFinishesTheSourceFirstAndClosesLast() throws Exception {
        Report report = engine(Map.of()).run();
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.exitCode()).isZero();
        assertThat(stages.events)
                .containsExactly(
                        "open gaze",
                        "open keep",
                        "open count",
                        "finish count",
                        "finish keep",
                        "close count",
                        "closed after count",
                        "close keep",
                        "closed after keep",
                        "closed after gaze");
        assertThat(report.stages()).extracting(StageReport::name).containsExactly("count", "gaze", "keep");
        assertThat(report.samples()).isEqualTo(10);
        assertThat(report.stages()).allMatch(stage -> stage.in() == 10 && stage.out() == 10);
    }

    @Test
    void aFailedStageFailsTheRunWithItsNameAndFinishesNothing() {
        stages.model = (settings, context) -> (sample, out) -> {
            if (sample.index() == 3) throw new IOException("the disk is full");
            out.emit(sample);
        };
        Report report = engine(Map.of()).run();
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.failure()).hasValue("stage 'gaze' failed at sample 3: the disk is full");
        assertThat(stages.events).noneMatch(event -> event.startsWith("finish")).contains("close keep", "close count");
    }

    @Test
    void afterAFailureTheSinksStillGetWhatHadComeThrough() {
        List<Long> kept = new ArrayList<>();
        stages.model = (settings, context) -> (sample, out) -> {
            if (sample.index() == 8) throw new IOException("broken");
            out.emit(sample);
        };
        stages.recorder = (settings, context) -> sample -> {
            new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS); // slower than the model
            kept.add(sample.index());
        };
        assertThat(engine(Map.of()).run().failure()).hasValue("stage 'gaze' failed at sample 8: broken");
        assertThat(kept).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void aStageThatCannotBeOpenedClosesTheOthers() {
        stages.capture = (settings, context) -> {
            throw new IOException("there is no camera 9");
        };
        Report report = engine(Map.of()).run();
        assertThat(report.failure()).hasValue("stage 'count' failed: there is no camera 9");
        assertThat(stages.events)
                .endsWith("closed after count", "close keep", "closed after keep", "closed after gaze");
    }

    @Test
    void theReportSaysWhereAStageComputes() {
        stages.model = (settings, context) -> {
            context.device("cuda:0");
            return (sample, out) -> out.emit(sample);
        };
        Report report = engine(Map.of()).run();
        assertThat(stage(report, "gaze").device()).hasValue("cuda:0");
        assertThat(stage(report, "count").device()).isEmpty();
        assertThat(ReportJson.text(report)).containsOnlyOnce("\"device\": \"cuda:0\"");
    }

    @Test
    void skipLeavesOutWhatFails() {
        stages.model = (settings, context) -> (sample, out) -> {
            if (sample.index() % 2 == 1) throw new IllegalStateException("odd");
            out.emit(sample);
        };
        Report report = engine(Map.of("on-error", "skip")).run();
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(stage(report, "gaze")).matches(gaze -> gaze.failed() == 5 && gaze.out() == 5);
        assertThat(report.problems()).containsExactly("gaze skipped samples that failed: odd");
    }

    @Test
    void restartOpensTheStageAgain() {
        stages.model = (settings, context) -> {
            int life = stages.opened.get();
            return (sample, out) -> {
                if (life < 2) throw new IllegalStateException("unplugged");
                out.emit(sample.with(Keys.GAZE, new Point(1, 1)));
            };
        };
        Report report = engine(Map.of("on-error", "restart")).run();
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(stage(report, "gaze")).matches(gaze -> gaze.failed() == 1 && gaze.out() == 9);
        assertThat(report.problems()).containsExactly("gaze was restarted after: unplugged");
    }

    @Test
    void workersKeepTheAccountOfTheirStageTogether() {
        Report report = engine(Map.of("workers", 3)).run();
        assertThat(stage(report, "gaze")).matches(gaze -> gaze.in() == 10 && gaze.out() == 10);
    }

    @Test
    void outputsAppearWholeOrNotAtAll() {
        stages.recorder = (settings, context) -> {
            Files.writeString(context.output(Path.of("model.onnx")), "whole");
            return sample -> {
                if (Files.exists(folder.resolve("model.onnx"))) throw new IllegalStateException("too early");
            };
        };
        Report report = engine(Map.of()).run();
        assertThat(report.failure()).isEmpty();
        assertThat(folder.resolve("model.onnx")).hasContent("whole");
        assertThat(report.outputs()).containsExactly(folder.resolve("model.onnx"));
    }

    @Test
    void whatWasThereStaysUntilARecorderWrites() throws Exception {
        Files.writeString(folder.resolve("film.mp4"), "earlier");
        stages.recorder = (settings, context) -> {
            context.recording(Path.of("film.mp4"));
            return sample -> {};
        };
        stages.capture = (settings, context) -> {
            throw new IOException("no camera");
        };
        LinkedHashMap<String, Object> tree = tree("capture", Map.of("type", "count"), Map.of());
        tree.put("overwrite", true);
        Report report = engine(tree).run();
        assertThat(report.outputs()).isEmpty();
        assertThat(folder.resolve("film.mp4")).hasContent("earlier");
    }

    @Test
    void afterAFailureNoOutputIsLeft() {
        stages.recorder = (settings, context) -> {
            Files.writeString(context.output(Path.of("model.onnx")), "half");
            return sample -> {
                throw new IllegalStateException("no");
            };
        };
        assertThat(engine(Map.of()).run().outputs()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aStopEndsAReadThatWaitsAndFinishesInGoodOrder() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        stages.capture = (settings, context) -> () -> {
            waiting.countDown();
            new CountDownLatch(1).await(); // until interrupted
            return Optional.empty();
        };
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
        CountDownLatch read = new CountDownLatch(3); // one in the model, one that waits, one on its way
        List<Long> kept = new ArrayList<>();
        stages.capture = (settings, context) -> () -> {
            read.countDown();
            return Optional.of(context.sample(context.nanoTime()).with(Keys.TARGET, new Point(.1, .2))); // for ever
        };
        stages.model = (settings, context) -> (sample, out) -> {
            begun.countDown();
            new CountDownLatch(1).await(1200, TimeUnit.MILLISECONDS); // four that wait would take too long
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
        stages.capture = (settings, context) -> () -> Optional.of(context.sample(context.nanoTime())); // for ever
        stages.recorder = (settings, context) -> sample -> context.end("the window was closed");
        assertThat(engine(Map.of()).run().outcome()).isEqualTo(Outcome.DONE);
        assertThat(stages.events).contains("finish count", "finish keep");
    }

    @Test
    void anInterruptedTrainerCommitsNothing() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        stages.trainer = (settings, context) -> () -> {
            waiting.countDown();
            new CountDownLatch(1).await(); // until interrupted
            return Optional.empty();
        };
        RunEngine engine = engine(tree("trainer", Map.of("type", "learn"), Map.of()));
        CompletableFuture<Report> report = CompletableFuture.supplyAsync(engine::run);
        waiting.await();
        engine.interrupt();
        assertThat(report.get().exitCode()).isEqualTo(130);
        assertThat(stages.events).noneMatch(event -> event.startsWith("finish")).contains("close learn");
    }

    @Test
    void metricsAndProgressComeFromTheRoad() {
        AtomicInteger round = new AtomicInteger();
        stages.trainer = (settings, context) -> () -> {
            int number = round.getAndIncrement();
            return number == 3
                    ? Optional.empty()
                    : Optional.of(context.sample(number).with(Keys.METRICS, TestStages.loss(1.0 / (number + 1))));
        };
        Report report =
                engine(tree("trainer", Map.of("type", "learn"), Map.of())).run();
        assertThat(report.metrics()).containsExactlyEntriesOf(Map.of("loss", 1.0 / 3));
        assertThat(report.problems()).anyMatch(problem -> problem.startsWith("gaze could use none of the 3 samples"));
    }

    @Test
    void whatIsSetAsideMakesTheRunExitWith4() {
        stages.recorder = (settings, context) -> sample -> {
            if (sample.index() == 2) context.setAside("b.jpg", "not a picture");
        };
        Report report = engine(Map.of()).run();
        assertThat(report.exitCode()).isEqualTo(4);
        assertThat(report.setAside()).containsExactly(new Report.SetAside("b.jpg", "not a picture"));
    }

    @Test
    void aFailureReportedFromAnotherThreadFailsTheNextCall() {
        stages.recorder = (settings, context) -> {
            context.fail(new IOException("the listener died"));
            return sample -> {};
        };
        assertThat(engine(Map.of()).run().failure()).hasValue("stage 'keep' failed at sample 0: the listener died");
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
        tree.remove("models"); // so that what was read has passed the gate when the next read begins
        RunEngine engine = engine(tree);
        CompletableFuture<Report> report = CompletableFuture.supplyAsync(engine::run);
        atFive.await();
        engine.pause("keep", true);
        goOn.countDown();
        report.get();
        assertThat(kept).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void anEnvironmentIsPlayedInLockstep() {
        List<String> seen = new ArrayList<>();
        stages.recorder = (settings, context) -> sample -> {
            Step step = sample.need(Keys.STEP);
            seen.add(step.episode() + "." + step.number() + (step.last() ? " last" : ""));
        };
        Report report = engine(corridor(Map.of("episodes", 2))).run();
        assertThat(report.failure()).isEmpty();
        assertThat(seen)
                .containsExactly("0.0", "0.1", "0.2", "0.3", "0.4 last", "1.0", "1.1", "1.2", "1.3", "1.4 last");
    }

    @Test
    void everySampleOfAnEnvironmentTellsItsEpisode() {
        List<Episode> seen = new ArrayList<>();
        stages.recorder = (settings, context) -> sample -> {
            seen.add(sample.need(Keys.EPISODE));
        };
        LinkedHashMap<String, Object> tree = corridor(Map.of("episodes", 2));
        tree.put("seed", 7);
        engine(tree).run();
        assertThat(seen).hasSize(10).startsWith(new Episode(0, 7, 30)).endsWith(new Episode(1, 8, 30));
    }

    @Test
    void pausingForTenStepsRemovesTenSamplesAlsoAcrossEpisodes() {
        List<Step> kept = new ArrayList<>();
        AtomicReference<RunEngine> engine = new AtomicReference<>();
        stages.recorder = (settings, context) -> sample -> {
            kept.add(sample.need(Keys.STEP));
        };
        stages.policy = (settings, context) -> (sample, out) -> {
            if (sample.index() == 7) engine.get().pause("keep", true);
            if (sample.index() == 17) engine.get().pause("keep", false);
            out.emit(sample.need(Keys.STEP).last() ? sample : sample.with(Keys.ACTION, Action.of(0)));
        };
        engine.set(engine(corridor(Map.of("episodes", 4))));
        engine.get().run();
        assertThat(kept).hasSize(20 - 10);
        assertThat(kept.get(6)).matches(step -> step.episode() == 1 && step.number() == 1);
        assertThat(kept.get(7)).matches(step -> step.episode() == 3 && step.number() == 2);
    }

    @Test
    void aWorldWithoutAPictureIsRefusedBeforeItIsPlayed() {
        stages.recorderPorts = Ports.reading(Keys.FRAME);
        Report report = engine(corridor(Map.of("episodes", 1))).run();
        assertThat(report.failure())
                .hasValue("stage 'corridor' failed: this world has no picture, and stage 'keep' needs one; leave that"
                        + " stage out, or choose a world that draws itself");
        assertThat(report.samples()).isZero();
    }

    @Test
    void anEpisodeIsTruncatedAtItsLimit() {
        List<Step> seen = new ArrayList<>();
        stages.recorder = (settings, context) -> sample -> {
            seen.add(sample.need(Keys.STEP));
        };
        engine(corridor(Map.of("episodes", 1, "max-steps", 2))).run();
        assertThat(seen).hasSize(3).last().matches(Step::truncated);
    }

    @Test
    void withoutALimitTheWorldsOwnOneHolds() {
        List<Step> seen = new ArrayList<>();
        stages.recorder = (settings, context) -> sample -> {
            seen.add(sample.need(Keys.STEP));
        };
        stages.commonLimit = OptionalLong.of(3);
        engine(corridor(Map.of("episodes", 1))).run();
        assertThat(seen).hasSize(4).last().matches(Step::truncated);
        seen.clear();
        engine(corridor(Map.of("episodes", 1, "max-steps", 2))).run();
        assertThat(seen).hasSize(3).last().matches(Step::truncated);
    }

    @Test
    void afterAFailureAFolderThatNothingWasRecordedInIsNotLeft() {
        stages.recorder = (settings, context) -> {
            Files.createDirectories(context.recording(Path.of("films")));
            return sample -> {
                throw new IllegalStateException("no");
            };
        };
        assertThat(engine(Map.of()).run().outputs()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCheckpointOutlivesRunsAndIsNoOutput() throws Exception {
        stages.trainer = (settings, context) -> {
            Path file = context.checkpoint(Path.of("kept/far.txt"));
            Files.writeString(file, "more", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Optional::empty;
        };
        for (int run = 1; run <= 2; run++) {
            Report report =
                    engine(tree("trainer", Map.of("type", "learn"), Map.of())).run();
            assertThat(report.failure()).isEmpty();
            assertThat(report.outputs()).isEmpty();
            assertThat(folder.resolve("kept/far.txt")).hasContent("more".repeat(run));
        }
    }

    @Test
    void aStageThatAsksWhereNobodyIsFailsWithTheRemedy() {
        stages.policy = (settings, context) -> {
            context.terminal();
            return (sample, out) -> out.emit(sample);
        };
        Report report = engine(corridor(Map.of("episodes", 1))).run();
        assertThat(report.failure().orElse("")).contains("asks a person", "RunOptions.terminal");
    }

    @Test
    void aWorldWithoutAnAnswerFailsWithTheRemedy() {
        stages.policy = (settings, context) -> (sample, out) -> out.emit(sample);
        Report report = engine(corridor(Map.of("episodes", 1))).run();
        assertThat(report.failure().orElse("")).contains("no stage chose an ACTION; add a policy");
    }

    private static LinkedHashMap<String, Object> corridor(Map<String, ?> limits) {
        LinkedHashMap<String, Object> source = new LinkedHashMap<>(limits);
        source.put("type", "corridor");
        LinkedHashMap<String, Object> tree = tree("environment", source, Map.of());
        tree.put("models", List.of(Map.of("type", "policy")));
        return tree;
    }

    @Test
    void theRunEndsAfterItsTime() {
        stages.capture = (settings, context) -> () -> Optional.of(context.sample(context.nanoTime()));
        RoadPlan plan = plan(tree("capture", Map.of("type", "count"), Map.of()));
        RunLimits limits = new RunLimits(Long.MAX_VALUE, Optional.of(Duration.ofMillis(200)), true);
        Report report = engine(plan, limits).run();
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.duration()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    private static StageReport stage(Report report, String name) {
        return report.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private RunEngine engine(Map<String, ?> onModel) {
        return engine(tree("capture", Map.of("type", "count"), onModel));
    }

    private RunEngine engine(LinkedHashMap<String, Object> tree) {
        return engine(plan(tree), RunLimits.NONE);
    }

    private static RunEngine engine(RoadPlan plan, RunLimits limits) {
        return Guice.createInjector(new RunModule(plan, limits, false, Optional.empty()))
                .getInstance(RunEngine.class);
    }

    private static LinkedHashMap<String, Object> tree(String role, Map<String, ?> source, Map<String, ?> onModel) {
        LinkedHashMap<String, Object> model = new LinkedHashMap<>(onModel);
        model.put("type", "gaze");
        LinkedHashMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("pipeline", "test");
        tree.put(role, source);
        tree.put("models", List.of(model));
        tree.put("recorders", List.of(Map.of("type", "keep")));
        return tree;
    }

    private RoadPlan plan(Map<String, Object> tree) {
        Mapping pipeline = (Mapping) Node.of(tree, Place.of("test"));
        Planner planner = new Planner(stages, () -> Optional.of("none"), name -> Optional.empty());
        return (RoadPlan) planner.plan(new PipelineSource.InCode("test", pipeline, folder), PlanOptions.in(folder));
    }
}
