package io.saccade.core.plan;

import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.option.ProgramRecorder;
import io.saccade.core.option.RunOptions;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Plans one road: reads its stages, checks how they fit together, and checks what they need from outside. */
final class RoadPlanner {
    private final StageCatalog catalog;
    private final SettingChecks checks;
    private final RunOptions options;
    private final StagePreloader preloader;
    private final Problems problems;

    RoadPlanner(
            StageCatalog catalog,
            SettingChecks checks,
            RunOptions options,
            StagePreloader preloader,
            Problems problems) {
        this.catalog = catalog;
        this.checks = checks;
        this.options = options;
        this.preloader = preloader;
        this.problems = problems;
    }

    /**
     * Returns empty if a problem was added, here or before.
     *
     * @param overwriteAnyway whether outputs may replace existing files, even if the file does not allow it
     */
    Optional<RoadPlan> plan(LoadedPipeline pipeline, boolean overwriteAnyway) {
        PipelineBlock block = pipeline.block();
        tellSources(pipeline);
        RoadStages road = stages(pipeline);
        if (problems.isEmpty()) {
            road.all().stream()
                    .flatMap(stage -> stage.parts().stream())
                    .forEach(part -> preloader.begin(part.factory()));
        }
        PortCheck.check(road, new KeyWriters(catalog), problems);
        QueueDefaults queues = new QueueDefaults(road);
        tellLockstep(queues);
        InputResolver inputs = new InputResolver(
                pipeline.folder(), options.workingDirectory(), options.outputFolder(), checks.madeBefore());
        OutputFolder outputs = new OutputFolder(options.outputFolder(), options.allowOutside());
        boolean overwrite = overwriteAnyway || block.overwrite();
        boolean onScreen = checks.check(road.all(), inputs, outputs, overwrite, block.safety());
        if (!problems.isEmpty() || road.source().isEmpty()) return Optional.empty();
        return Optional.of(new RoadPlan(
                pipeline.name(),
                block.seed(),
                road,
                episodes(road.source().get()),
                block.safety(),
                inputs,
                outputs,
                overwrite,
                onScreen,
                plugins(road)));
    }

    private Map<String, String> plugins(RoadStages road) {
        Map<String, String> plugins = new TreeMap<>();
        road.all().stream()
                .flatMap(stage -> stage.parts().stream())
                .flatMap(part -> catalog.pluginOf(part.factory()).stream())
                .forEach(plugin -> plugins.put(plugin, catalog.versionOf(plugin)));
        return plugins;
    }

    private RoadStages stages(LoadedPipeline pipeline) {
        StageReader reader = new StageReader(catalog, problems);
        List<PlannedStage> stages = new ArrayList<>();
        for (StageBlock block : pipeline.stages()) reader.read(block).ifPresent(stages::add);
        boolean complete = stages.size() == pipeline.blocks();
        ProgramStages program = new ProgramStages(problems);
        for (ProgramRecorder recorder : options.recorders())
            program.plan(recorder, stages).ifPresent(stages::add);
        return new RoadStages(
                stages.stream().filter(stage -> stage.role().isSource()).findFirst(),
                of(Role.MODEL, stages),
                of(Role.ACTUATOR, stages),
                of(Role.RECORDER, stages),
                complete,
                options.watched());
    }

    private static List<PlannedStage> of(Role role, List<PlannedStage> stages) {
        return stages.stream().filter(stage -> stage.role() == role).toList();
    }

    private void tellSources(LoadedPipeline pipeline) {
        Mapping root = pipeline.root();
        List<String> given = Stream.of(Role.values())
                .filter(role -> role.isSource() && root.has(role.label()))
                .map(Role::label)
                .toList();
        if (given.isEmpty()) {
            problems.add(
                    root.place(), "must have a source: one of 'capture:', 'environment:' and 'trainer:', or 'steps:'.");
        }
        for (String other : given.subList(Math.min(1, given.size()), given.size())) {
            problems.add(
                    root.placeOfKey(other),
                    "can't be combined with '" + given.get(0) + ":'. A pipeline has one source.");
        }
    }

    private void tellLockstep(QueueDefaults queues) {
        for (PlannedStage model : queues.queuesInLockstep()) {
            problems.add(
                    model.block().mapping().placeOf(model.keys().queue().isPresent() ? "queue" : "workers"),
                    "is not allowed here: an environment waits for each action, so its models take turns.");
        }
    }

    private static Optional<EpisodeLimits> episodes(PlannedStage source) {
        if (source.role() != Role.ENVIRONMENT) return Optional.empty();
        return Optional.of(new EpisodeLimits(
                limit(source.keys().episodes()), limit(source.keys().maxSteps())));
    }

    private static OptionalLong limit(Optional<Long> limit) {
        return limit.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
