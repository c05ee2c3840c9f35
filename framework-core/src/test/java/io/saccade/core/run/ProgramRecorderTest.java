package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.core.Pipeline;
import io.saccade.core.option.ProgramRecorder;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Place;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.StageReport;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgramRecorderTest extends RunBench {
    @Test
    void aProgramGetsEverySampleInOrder() {
        List<Long> seen = new ArrayList<>();
        List<Boolean> gazes = new ArrayList<>();

        Report report = run(Pipeline.recorder("mine", sample -> {
            seen.add(sample.index());
            gazes.add(sample.get(Keys.GAZE).isPresent());
        }));

        assertThat(seen).hasSize(10).isSorted().doesNotHaveDuplicates();
        assertThat(gazes).containsOnly(true);
        assertThat(stage(report, "mine"))
                .returns(10L, StageReport::out)
                .returns("program", StageReport::type)
                .returns("recorder", StageReport::role);
    }

    @Test
    void theKeysOfAProgramAreWanted() {
        boolean[] wanted = {false};
        stages.capture = (settings, context) -> {
            wanted[0] = context.wanted(Keys.TARGET);
            return Optional::<Sample>empty;
        };

        run(Pipeline.recorder("mine", sample -> {}, Keys.TARGET));

        assertThat(wanted[0]).isTrue();
    }

    @Test
    void aRecorderThatThrowsFailsTheRunInItsName() {
        Report report = run(Pipeline.recorder("mine", sample -> {
            throw new IllegalStateException("the page is gone");
        }));

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.failure().orElse("")).contains("stage 'mine' failed").contains("the page is gone");
    }

    @Test
    void aNameThatIsTakenIsAProblem() {
        assertThatThrownBy(() -> run(Pipeline.recorder("keep", sample -> {})))
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining(
                        "recorder 'keep' of the program: has the name of another stage. Choose another name.");
    }

    private Report run(ProgramRecorder recorder) {
        RunOptions options = RunOptions.defaults().in(folder).with(recorder);
        Mapping pipeline = (Mapping) Node.of(tree("capture", Map.of("type", "count"), Map.of()), Place.of("test"));
        Planner planner = new Planner(stages, () -> Optional.of("none"), name -> Optional.empty());
        RoadPlan plan = (RoadPlan) planner.plan(new PipelineSource.InCode("test", pipeline, folder), options);
        return engine(plan, options).run();
    }
}
