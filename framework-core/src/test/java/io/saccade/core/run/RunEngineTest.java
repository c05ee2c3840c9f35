package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.StageReport;
import io.saccade.core.report.ReportJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life cycle of a run: opening, failures, and counts. */
class RunEngineTest extends RunBench {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyStageKnowsWhetherTimePassesOnItsOwn(boolean live) {
        stages.live = live;
        List<Boolean> told = Collections.synchronizedList(new ArrayList<>());
        stages.capture = (settings, context) -> {
            told.add(context.live());
            return Optional::empty;
        };
        stages.model = (settings, context) -> {
            told.add(context.live());
            return (sample, out) -> out.emit(sample);
        };
        stages.recorder = (settings, context) -> {
            told.add(context.live());
            return sample -> {};
        };
        assertThat(engine(Map.of()).run().failure()).isEmpty();
        assertThat(told).containsExactly(live, live, live);
    }

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
        assertThat(report.failure()).hasValue("stage 'gaze' failed at sample 3: IOException: the disk is full");
        assertThat(stages.events).noneMatch(event -> event.startsWith("finish")).contains("close keep", "close count");
    }

    @Test
    void theReportHasTheExceptionOfAFailureWithItsStack() {
        stages.model = (settings, context) -> (sample, out) -> {
            if (sample.index() == 3) throw new NoClassDefFoundError("f/late/Late");
            out.emit(sample);
        };
        Report report = engine(Map.of()).run();
        assertThat(report.failure()).hasValue("stage 'gaze' failed at sample 3: NoClassDefFoundError: f/late/Late");
        Report.Cause cause = report.cause().orElseThrow();
        assertThat(cause.stage()).hasValue("gaze");
        assertThat(cause.sample()).hasValue(3);
        assertThat(cause.type()).isEqualTo("java.lang.NoClassDefFoundError");
        assertThat(cause.message()).isEqualTo("f/late/Late");
        assertThat(cause.stack()).contains("java.lang.NoClassDefFoundError: f/late/Late", "\tat ", "RunEngineTest");
        assertThat(ReportJson.text(report))
                .contains("\"cause\": {", "\"stage\": \"gaze\"", "\"sample\": 3", "\"stack\": \"java.lang.NoClass");
    }

    @Test
    void aStageThatDoesNotAnswerIsNamedWhileItRuns() {
        stages.capture = (settings, context) -> {
            context.mayTake(Duration.ofMillis(1));
            AtomicInteger number = new AtomicInteger();
            return () -> {
                if (number.get() == 1) new CountDownLatch(1).await(450, TimeUnit.MILLISECONDS);
                return number.getAndIncrement() < 3
                        ? Optional.of(context.sample(number.get()).with(Keys.TARGET, new Point(0, 0)))
                        : Optional.empty();
            };
        };
        Report report = engine(Map.of()).run();
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.problems()).hasSize(2);
        assertThat(report.problems().get(0)).matches("count: read\\(\\) has not answered for 0\\.[0-9] s");
        assertThat(report.problems().get(1)).matches("count: read\\(\\) answered after 0\\.[0-9] s");
    }

    @Test
    void whatTheUserGotWrongIsToldAsASentenceAlone() {
        stages.recorder = (settings, context) -> {
            throw new UncheckedIOException(new InvalidInputException("talk.wav has no sound; record it again"));
        };
        Report report = engine(Map.of()).run();
        assertThat(report.failure()).hasValue("stage 'keep' failed: talk.wav has no sound; record it again");
        assertThat(report.cause().orElseThrow().type()).isEqualTo(InvalidInputException.class.getName());
        assertThat(report.cause().orElseThrow().sample()).isEmpty();
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
        assertThat(engine(Map.of()).run().failure()).hasValue("stage 'gaze' failed at sample 8: IOException: broken");
        assertThat(kept).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void aStageThatCannotBeOpenedClosesTheOthers() {
        stages.capture = (settings, context) -> {
            throw new InvalidInputException("there is no camera 9");
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
        assertThat(report.problems())
                .containsExactly("gaze skipped 5 samples that failed, 1, 3, 5, 7, 9: IllegalStateException: odd");
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
        assertThat(report.problems()).containsExactly("gaze was restarted after: IllegalStateException: unplugged");
    }

    @Test
    void workersKeepTheAccountOfTheirStageTogether() {
        Report report = engine(Map.of("workers", 3)).run();
        assertThat(stage(report, "gaze")).matches(gaze -> gaze.in() == 10 && gaze.out() == 10);
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
        assertThat(report.problems()).anyMatch(problem -> problem.startsWith("gaze used none of its 3 samples"));
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
        assertThat(engine(Map.of()).run().failure())
                .hasValue("stage 'keep' failed at sample 0: IOException: the listener died");
    }
}
