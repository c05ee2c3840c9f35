package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Ports;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Replacements that are refused leave the old model, and say why. */
class ReplaceRefusalTest extends ReplaceBench {
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
}
