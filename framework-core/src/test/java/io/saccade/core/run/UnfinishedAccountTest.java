package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.core.option.RunOptions;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.StageReport;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The account of a model is exact even if the run ends before the model has answered. */
class UnfinishedAccountTest extends RunBench {
    @Test
    void samplesThatAModelHoldsWhenTheRunFailsAreDropped() {
        CountDownLatch held = new CountDownLatch(3);
        stages.capture = (settings, context) -> {
            int[] read = {0};
            return () -> {
                if (read[0]++ == 3) {
                    held.await(); // a queue would drop what the model has not read yet
                    throw new IOException("the camera is gone");
                }
                return Optional.of(context.sample(read[0]).with(Keys.TARGET, new Point(0, 0)));
            };
        };
        stages.model = (settings, context) -> (sample, out) -> {
            out.hold(sample);
            held.countDown();
        };

        Report report = engine(Map.of()).run();

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(stage(report, "gaze"))
                .returns(3L, StageReport::in)
                .returns(3L, StageReport::dropped)
                .returns(0L, StageReport::out);
    }

    @Test
    void theSampleOfAModelThatNeverAnswersIsDropped() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        stages.model = (settings, context) -> (sample, out) -> {
            if (sample.index() < 2) {
                out.emit(sample.with(Keys.GAZE, new Point(.5, .5)));
                return;
            }
            hanging.countDown();
            hang();
        };
        RunEngine engine = impatient(plan(tree("capture", Map.of("type", "count"), Map.of())), RunOptions.defaults());
        CompletableFuture<Report> running = CompletableFuture.supplyAsync(engine::run);
        hanging.await();
        engine.interrupt();

        assertThat(stage(running.get(), "gaze"))
                .returns(3L, StageReport::in)
                .returns(2L, StageReport::out)
                .returns(1L, StageReport::dropped);
    }

    /** Ignores interruption, as native code does. */
    @SuppressWarnings("ResultOfMethodCallIgnored") // it clears the flag
    private static void hang() {
        while (true) {
            LockSupport.park();
            Thread.interrupted();
        }
    }
}
