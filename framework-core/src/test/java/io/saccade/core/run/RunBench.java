package io.saccade.core.run;

import com.google.inject.Guice;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.Place;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.StageReport;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs a pipeline of three stages, {@code count}, {@code gaze} and {@code keep}, which tests may replace. */
@Timeout(30)
abstract class RunBench {
    @TempDir
    Path folder;

    final TestStages stages = new TestStages();

    static StageReport stage(Report report, String name) {
        return report.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    RunEngine engine(Map<String, ?> onModel) {
        return engine(tree("capture", Map.of("type", "count"), onModel));
    }

    RunEngine engine(LinkedHashMap<String, Object> tree) {
        return engine(plan(tree), RunOptions.defaults());
    }

    static RunEngine engine(RoadPlan plan, RunOptions options) {
        return Guice.createInjector(new RunModule(plan, options, Optional::empty))
                .getInstance(RunEngine.class);
    }

    /** An engine that waits only briefly for stages that don't end. */
    static RunEngine impatient(RoadPlan plan, RunOptions options) {
        return Guice.createInjector(ImpatientRun.of(new RunModule(plan, options, Optional::empty)))
                .getInstance(RunEngine.class);
    }

    static LinkedHashMap<String, Object> tree(String role, Map<String, ?> source, Map<String, ?> onModel) {
        LinkedHashMap<String, Object> model = new LinkedHashMap<>(onModel);
        model.put("type", "gaze");
        LinkedHashMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("pipeline", "test");
        tree.put(role, source);
        tree.put("models", List.of(model));
        tree.put("recorders", List.of(Map.of("type", "keep")));
        return tree;
    }

    RoadPlan plan(Map<String, Object> tree) {
        return plan(tree, RunOptions.defaults().in(folder));
    }

    RoadPlan plan(Map<String, Object> tree, RunOptions options) {
        Mapping pipeline = (Mapping) Node.of(tree, Place.of("test"));
        Planner planner = new Planner(stages, () -> Optional.of("none"), name -> Optional.empty());
        return (RoadPlan) planner.plan(new PipelineSource.InCode("test", pipeline, folder), options);
    }
}
