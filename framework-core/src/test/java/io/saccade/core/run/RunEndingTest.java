package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.StageContext;
import io.saccade.core.option.RunOptions;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The end of a run, from the last sample to the report: failures, committed outputs, calls that the run waits for. */
class RunEndingTest extends RunBench {
    @Test
    void aFailureToldInFinishFailsTheRunAndCommitsNothing() {
        stages.trainer = (settings, context) -> {
            Files.writeString(context.output(Path.of("table.npy")), "whole");
            return ending(() -> context.fail(new IOException("the disk is full")), () -> {});
        };
        Report report = train();
        assertThat(report.failure()).hasValue("stage 'learn' failed: IOException: the disk is full");
        assertThat(report.outputs()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFailureToldWhileTheRunClosesFailsIt() {
        CompletableFuture<StageContext> keep = new CompletableFuture<>();
        stages.recorder = (settings, context) -> {
            keep.complete(context);
            return sample -> {};
        };
        stages.trainer =
                (settings, context) -> ending(() -> {}, () -> keep.join().fail(new IOException("the disk is full")));
        assertThat(train().failure()).hasValue("stage 'keep' failed: IOException: the disk is full");
    }

    @Test
    void whatFailsInCloseFailsTheRunByTheNameOfItsStage() {
        stages.trainer = (settings, context) -> ending(() -> {}, () -> {
            throw new IOException("the disk is full");
        });
        Report report = train();
        assertThat(report.failure()).hasValue("stage 'learn' failed: IOException: the disk is full");
        assertThat(report.exitCode()).isEqualTo(1);
    }

    @Test
    void aCheckpointGoesOnlyAfterTheOutputsHaveTheirNames() throws Exception {
        Path inTheWay = folder.resolve("table.npy/x");
        stages.trainer = (settings, context) -> {
            Path checkpoint = Files.writeString(context.checkpoint(Path.of("t.checkpoint")), "far");
            Files.writeString(context.output(Path.of("table.npy")), "whole");
            return ending(
                    () -> {
                        context.afterCommit(() -> Files.delete(checkpoint));
                        Files.createDirectories(inTheWay);
                    },
                    () -> {});
        };
        assertThat(train().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(folder.resolve("t.checkpoint")).hasContent("far");

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        stages.trainer = (settings, context) -> {
            Path checkpoint = context.checkpoint(Path.of("t.checkpoint"));
            Files.writeString(context.output(Path.of("table.npy")), "whole");
            return ending(() -> context.afterCommit(() -> Files.delete(checkpoint)), () -> {});
        };
        assertThat(train().failure()).isEmpty();
        assertThat(folder.resolve("t.checkpoint")).doesNotExist();
        assertThat(folder.resolve("table.npy")).hasContent("whole");
    }

    @Test
    void aTrainerThatIsStoppedBeforeItWasMeasuredCommitsNothing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        stages.trainer = (settings, context) -> {
            Files.writeString(context.output(Path.of("net.onnx")), "knows nothing");
            Files.createDirectories(context.recording(Path.of("sheets")));
            return () -> {
                begun.countDown();
                return Optional.of(context.sample(context.nanoTime()).with(Keys.TARGET, new Point(0, 0)));
            };
        };
        RunEngine engine = engine(tree("trainer", Map.of("type", "learn"), Map.of()));
        CompletableFuture<Report> running = CompletableFuture.supplyAsync(engine::run);
        begun.await();
        engine.stop();
        Report report = running.get();
        assertThat(report.exitCode()).isZero();
        assertThat(report.problems()).anyMatch(problem -> problem.contains("so no output was written"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRunThatEndsWellKeepsTheFolderOfARecorderThatHadNothingToStore() {
        stages.trainer = (settings, context) -> {
            Files.createDirectories(context.recording(Path.of("clicks")));
            return ending(() -> {}, () -> {});
        };
        assertThat(train().failure()).isEmpty();
        assertThat(folder.resolve("clicks")).isEmptyDirectory();
    }

    @Test
    void aStageThatHangsInFinishIsLeftBehindWhenTheRunIsInterrupted() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        stages.capture = (settings, context) -> ending(
                () -> {
                    hanging.countDown();
                    hang();
                },
                () -> {});
        RunEngine engine = impatient(plan(tree("capture", Map.of("type", "count"), Map.of())), RunOptions.defaults());
        CompletableFuture<Report> running = CompletableFuture.supplyAsync(engine::run);
        hanging.await();
        engine.interrupt();
        Report report = running.get();
        assertThat(report.failure())
                .hasValueSatisfying(failure -> assertThat(failure).contains("count", "finish"));
        assertThat(stages.events).contains("close keep").doesNotContain("close count");
    }

    @Test
    void aConstructorThatBlocksDoesNotKeepAnInterruptedRun() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        stages.capture = (settings, context) -> {
            blocked.countDown();
            new CountDownLatch(1).await();
            throw new AssertionError("nobody counts down");
        };
        RunEngine engine = impatient(plan(tree("capture", Map.of("type", "count"), Map.of())), RunOptions.defaults());
        CompletableFuture<Report> running = CompletableFuture.supplyAsync(engine::run);
        blocked.await();
        engine.interrupt();
        Report report = running.get();
        assertThat(report.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(report.problems()).anyMatch(problem -> problem.contains("'count' was being opened"));
        assertThat(stages.events).contains("close keep").noneMatch(event -> event.startsWith("finish"));
    }

    @Test
    void aSourceThatHangsLeavesARecordingWholeAndTheAccountExact() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        stages.capture = (settings, context) -> {
            int[] given = {0};
            return () -> {
                if (given[0]++ < 3) return Optional.of(context.sample(given[0]).with(Keys.TARGET, new Point(0, 0)));
                hanging.countDown();
                hang();
                return Optional.empty();
            };
        };
        RunEngine engine = impatient(plan(tree("capture", Map.of("type", "count"), Map.of())), RunOptions.defaults());
        CompletableFuture<Report> running = CompletableFuture.supplyAsync(engine::run);
        hanging.await();
        engine.interrupt();
        Report report = running.get();
        assertThat(report.failure()).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(stage(report, "keep").out()).isEqualTo(3);
        assertThat(stages.events).contains("close keep").doesNotContain("close count");
        assertThat(report.queues()).allMatch(queue -> queue.offered() == queue.taken() + queue.dropped());
    }

    private Report train() {
        return engine(tree("trainer", Map.of("type", "learn"), Map.of())).run();
    }

    /** Ignores interruption, like native code. */
    @SuppressWarnings("ResultOfMethodCallIgnored") // called to clear the interrupt flag
    private static void hang() {
        while (true) {
            LockSupport.park();
            Thread.interrupted();
        }
    }

    /** A source without samples. */
    private static Capture ending(Body finish, Body close) {
        return new Capture() {
            @Override
            public Optional<Sample> read() {
                return Optional.empty();
            }

            @Override
            public void finish() throws Exception {
                finish.run();
            }

            @Override
            public void close() throws IOException {
                try {
                    close.run();
                } catch (IOException e) {
                    throw e;
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        };
    }

    private interface Body {
        void run() throws Exception;
    }
}
