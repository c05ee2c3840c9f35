package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.Ports;
import io.saccade.core.Pipeline;
import io.saccade.core.option.ProgramModel;
import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.StageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgramModelTest extends RunBench {
    private final List<Point> recorded = new ArrayList<>();

    private static ProgramModel move(String name, double by) {
        return Pipeline.model(
                name,
                Ports.reading(Keys.GAZE).writing(Keys.GAZE),
                Model.mapping(Keys.GAZE, Keys.GAZE, gaze -> Optional.of(new Point(gaze.x() * 10 + by, gaze.y()))));
    }

    @Test
    void aFunctionOfTheProgramStandsAfterTheLastModel() {
        Report report = run(move("mine", 1), move("other", 2));

        assertThat(recorded).hasSize(10).containsOnly(new Point(62, .5));
        assertThat(stage(report, "mine"))
                .returns(10L, StageReport::out)
                .returns("program", StageReport::type)
                .returns("model", StageReport::role);
    }

    @Test
    void orAfterTheStageThatItNames() {
        Report report = run(
                move("mine", 1),
                move("before", 2).after("gaze"),
                Pipeline.model("first", Ports.reading(Keys.TARGET), (sample, out) -> {
                            if (sample.index() > 3) out.emit(sample);
                        })
                        .after("count"));

        assertThat(report.stages())
                .extracting(StageReport::name)
                .containsExactly("count", "first", "gaze", "before", "mine", "keep");
        assertThat(recorded).hasSize(6).containsOnly(new Point(71, .5));
    }

    @Test
    void aFunctionThatThrowsFailsTheRunInItsName() {
        Report report = run(Pipeline.model("mine", Ports.none(), (sample, out) -> {
            throw new IllegalStateException("no idea");
        }));

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.failure().orElse("")).contains("stage 'mine' failed").contains("no idea");
    }

    @Test
    void aWrongNameOrPlaceOrKeyIsAProblem() {
        assertThatThrownBy(() -> run(move("keep", 1)))
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining(
                        "model 'keep' of the program: has the name of another stage. Choose another name.");
        assertThatThrownBy(() -> run(move("mine", 1).after("keep")))
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining(
                        "model 'mine' of the program: can't stand after 'keep': there is no such source or"
                                + " model. There are count, gaze.");
        assertThatThrownBy(() -> run(move("mine", 1).after("count")))
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("stage 'mine' reads 'gaze', which no stage before it writes");
    }

    @Test
    void aFunctionIsNotReplaced() {
        RunOptions options = RunOptions.defaults().in(folder).with(move("mine", 1));
        RunEngine engine = engine(plan(tree("capture", Map.of("type", "count"), Map.of()), options), options);
        assertThatThrownBy(() -> engine.replace("mine", Map.of()))
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessage(
                        "stage 'mine': can't be replaced: it is a function of the program, without settings. Let the"
                                + " function itself change what it does.");
    }

    private Report run(ProgramModel... models) {
        stages.recorderPorts = Ports.reading(Keys.GAZE);
        stages.recorder = (settings, context) -> sample -> recorded.add(sample.need(Keys.GAZE));
        RunOptions options = RunOptions.defaults().in(folder);
        for (ProgramModel model : models) options = options.with(model);
        return engine(plan(tree("capture", Map.of("type", "count"), Map.of()), options), options)
                .run();
    }
}
