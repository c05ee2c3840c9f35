package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.Replacement;
import io.saccade.core.report.Report.StageReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replaces the model of a run whose source gives a sample when a test permits it. */
class ReplaceTest extends RunBench {
    private final Semaphore permits = new Semaphore(0);
    private final BlockingQueue<String> recorded = new LinkedBlockingQueue<>();
    private final List<String> processed = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void stages() {
        stages.capture = (settings, context) -> () -> {
            permits.acquire();
            return Optional.of(context.sample(0).with(Keys.TARGET, new Point(0, 0)));
        };
        stages.model = (settings, context) -> (sample, out) -> {
            processed.add(settings.count() + ":" + sample.index());
            out.emit(gaze(sample, settings.count()));
        };
        stages.recorder = (settings, context) ->
                sample -> recorded.add((int) sample.need(Keys.GAZE).x() + ":" + sample.index());
    }

    private static Sample gaze(Sample sample, int count) {
        return sample.with(Keys.GAZE, new Point(count, 0));
    }

    private CompletableFuture<Report> begin(RunEngine engine) {
        return CompletableFuture.supplyAsync(engine::run);
    }

    private void play(int samples) throws InterruptedException {
        permits.release(samples);
        for (int i = 0; i < samples; i++) recorded.take();
    }

    private static Report end(RunEngine engine, CompletableFuture<Report> running) throws Exception {
        engine.stop();
        return running.get();
    }

    private static Map<String, Integer> count(int count) {
        return Map.of("count", count);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theNewModelGoesOnBetweenTwoSamples(int workers) throws Exception {
        RunEngine engine = engine(Map.of("workers", workers));
        CompletableFuture<Report> running = begin(engine);
        play(3);
        engine.replace("gaze", count(7));
        assertThat(engine.snapshot().replacements())
                .containsExactly(new Replacement("gaze", OptionalLong.empty(), Map.of("count", "7")));
        play(2);
        Report report = end(engine, running);

        assertThat(processed).containsExactlyInAnyOrder("10:0", "10:1", "10:2", "7:3", "7:4");
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.replacements())
                .isEqualTo(engine.snapshot().replacements())
                .containsExactly(new Replacement("gaze", OptionalLong.of(3), Map.of("count", "7")));
        assertThat(stage(report, "gaze").out()).isEqualTo(5);
        assertThat(stages.events.stream().filter("closed after gaze"::equals)).hasSize(2 * workers);
    }

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
    void laterReplacementsKeepTheEarlierSettings() throws Exception {
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        engine.replace("gaze", count(7));
        engine.replace("gaze", Map.of());
        play(1);
        Report report = end(engine, running);

        assertThat(processed).containsExactly("7:0");
        assertThat(report.replacements())
                .extracting(Replacement::firstSample)
                .containsExactly(OptionalLong.empty(), OptionalLong.of(0));
    }

    @Test
    void aModelThatCantBeOpenedLeavesTheOldOne() throws Exception {
        Body working = stages.model::open;
        stages.model = (settings, context) -> {
            context.device(settings.count() == 7 ? "gpu" : "cpu");
            if (settings.count() == 7) throw new IllegalStateException("the file is broken");
            return working.open(settings, context);
        };
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        assertThatThrownBy(() -> engine.replace("gaze", count(7)))
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessage("stage 'gaze': was not replaced: IllegalStateException: the file is broken");
        play(1);
        Report report = end(engine, running);

        assertThat(processed).containsExactly("10:0");
        assertThat(report.replacements()).isEmpty();
        assertThat(stage(report, "gaze").device()).contains("cpu");
        assertThat(stages.events.stream().filter("closed after gaze"::equals)).hasSize(2);
    }

    private interface Body {
        Model open(TestStages.Settings settings, StageContext context) throws Exception;
    }

    @Test
    void whatCantBeReplacedIsRefusedWithTheReason() throws Exception {
        stages.modelPorts = settings -> settings.count() == 7
                ? Ports.reading(Keys.TARGET).writing(Keys.EYES)
                : Ports.reading(Keys.TARGET).writing(Keys.GAZE);
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        assertThat(refusal(engine, "gaze", count(7)))
                .isEqualTo("stage 'gaze': can't be replaced: with these settings it reads 'target' and writes 'eyes',"
                        + " but the running model reads 'target' and writes 'gaze'. Start another run with these"
                        + " settings.");
        assertThat(refusal(engine, "keep", count(7)))
                .isEqualTo("stage 'keep': can't be replaced: it is a recorder, not a model. Pause and resume it, or"
                        + " start another run with other settings.");
        assertThat(refusal(engine, "count", count(7)))
                .isEqualTo("stage 'count': can't be replaced: it is a capture, not a model. Start another run for"
                        + " another source.");
        assertThat(refusal(engine, "glance", count(7)))
                .isEqualTo("stage 'glance': can't be replaced: the running pipeline has no such stage. Its models are"
                        + " gaze.");
        assertThat(refusal(engine, "gaze", Map.of("cuont", 7)))
                .isEqualTo("stage 'gaze': cuont: is not known here. Did you mean 'count'?");
        stages.aggregates = true;
        assertThat(refusal(engine, "gaze", count(8)))
                .isEqualTo("stage 'gaze': can't be replaced: 'gaze' computes its result over all samples of the run."
                        + " Start another run with other settings.");
        stages.aggregates = false;
        end(engine, running);
        assertThat(refusal(engine, "gaze", count(8))).startsWith("stage 'gaze': was not replaced: the run ");
    }

    private static String refusal(RunEngine engine, String stage, Map<String, ?> settings) {
        try {
            engine.replace(stage, settings);
        } catch (InvalidPipelineException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "replaced";
    }

    @Test
    void aModelThatWritesAFileIsRefused() throws Exception {
        stages.model = (settings, context) -> {
            context.output(Path.of("gaze.csv"));
            return (sample, out) -> out.emit(gaze(sample, 1));
        };
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        play(1);
        assertThat(refusal(engine, "gaze", count(7))).startsWith("stage 'gaze': can't be replaced: it writes a file,");
        end(engine, running);
    }

    @Test
    void aNewModelMayNotWriteAFile() throws Exception {
        Body working = stages.model::open;
        stages.model = (settings, context) -> {
            if (settings.count() == 7) context.checkpoint(Path.of("gaze.csv"));
            return working.open(settings, context);
        };
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        assertThat(refusal(engine, "gaze", count(7)))
                .isEqualTo("stage 'gaze': was not replaced: a model that replaces another can't write files; start"
                        + " another run with these settings");
        assertThat(end(engine, running).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aStopWhileTheNewModelIsOpenedEndsTheRunAsUsual() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        Body working = stages.model::open;
        stages.model = (settings, context) -> {
            if (settings.count() == 7) {
                opening.countDown();
                new CountDownLatch(1).await();
            }
            return working.open(settings, context);
        };
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> refusal(engine, "gaze", count(7)));
        opening.await();
        Report report = end(engine, running);

        assertThat(answer.get()).isEqualTo("stage 'gaze': was not replaced: the run is stopping.");
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.problems()).isEmpty();
        assertThat(stages.events.stream().filter("closed after gaze"::equals)).hasSize(2);
    }

    @Test
    void aSecondReplacementWaitsForTheFirst() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Body working = stages.model::open;
        stages.model = (settings, context) -> {
            if (settings.count() == 7) {
                opening.countDown();
                goOn.await();
            }
            return working.open(settings, context);
        };
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> refusal(engine, "gaze", count(7)));
        opening.await();
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> refusal(engine, "gaze", count(8)));
        goOn.countDown();
        assertThat(first.get()).isEqualTo("replaced");
        assertThat(second.get()).isEqualTo("replaced");
        play(1);
        Report report = end(engine, running);

        assertThat(processed).containsExactly("8:0");
        assertThat(report.replacements())
                .extracting(Replacement::changed)
                .containsExactly(Map.of("count", "7"), Map.of("count", "8"));
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

    @Test
    void aTapCanReplaceButAStageCanNot() throws Exception {
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        RunEngine engine = engine(Map.of());
        stages.recorder = (settings, context) -> sample -> {
            answers.add(refusal(engine, "gaze", count(8)));
            recorded.add("one");
        };
        CompletableFuture<Report> running = begin(engine);
        engine.tap("count", Duration.ofHours(1), sample -> answers.add(refusal(engine, "gaze", count(7))));
        play(1);
        List<String> both = List.of(answers.take(), answers.take());
        Report report = end(engine, running);

        assertThat(both)
                .containsExactlyInAnyOrder(
                        "replaced",
                        "stage 'gaze': can't be replaced by a stage of the run, which would wait for itself. Replace"
                                + " it from another thread.");
        assertThat(report.replacements()).hasSize(1);
    }

    @Test
    void anInterruptedCallerWithdraws() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        Body working = stages.model::open;
        stages.model = (settings, context) -> {
            if (settings.count() == 7) {
                opening.countDown();
                new CountDownLatch(1).await();
            }
            return working.open(settings, context);
        };
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        Thread caller = new Thread(() -> {
            try {
                engine.replace("gaze", count(7));
            } catch (InterruptedException e) {
                answers.add("interrupted");
            }
        });
        caller.start();
        opening.await();
        caller.interrupt();
        assertThat(answers.poll(5, TimeUnit.SECONDS)).isEqualTo("interrupted");
        engine.replace("gaze", count(8));
        play(1);
        end(engine, running);

        assertThat(processed).containsExactly("8:0");
    }

    @Test
    void aModelOfAnEnvironmentIsReplacedBetweenTwoSteps() throws Exception {
        stages.policy = (settings, context) -> (sample, out) -> {
            processed.add(settings.count() + ":" + sample.index());
            out.emit(sample.need(Keys.STEP).last() ? sample : sample.with(Keys.ACTION, Action.of(0)));
        };
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("environment", Map.of("type", "corridor"));
        tree.put("models", List.of(Map.of("type", "policy")));
        RunEngine engine = engine(plan(tree), RunOptions.defaults());
        CompletableFuture<Report> running = begin(engine);
        engine.replace("policy", count(7));
        while (engine.snapshot().replacements().get(0).firstSample().isEmpty()) Thread.onSpinWait();
        Report report = end(engine, running);

        long first = report.replacements().get(0).firstSample().orElseThrow();
        assertThat(processed.indexOf("7:" + first)).isEqualTo((int) first);
        assertThat(processed).hasSize((int) report.samples());
        assertThat(processed.subList((int) first, processed.size())).allMatch(text -> text.startsWith("7:"));
    }
}
