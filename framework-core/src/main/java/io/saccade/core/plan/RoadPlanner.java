package io.saccade.core.plan;

import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.option.AddedRecorder;
import io.saccade.core.option.ProgramModel;
import io.saccade.core.option.ProgramRecorder;
import io.saccade.core.option.RunOptions;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
     * Plans a road that runs alone. Returns empty if a problem was added, here or before.
     *
     * @param overwriteAnyway whether outputs may replace existing files, even if the file does not allow it
     */
    Optional<RoadPlan> plan(LoadedPipeline pipeline, boolean overwriteAnyway) {
        return plan(read(pipeline), overwriteAnyway, List.of());
    }

    /** Begins the next step: the outputs so far become possible inputs. */
    void nextStep() {
        checks.nextStep();
    }

    /** Reads the stages of a road. */
    RoadDraft read(LoadedPipeline pipeline) {
        tellSources(pipeline);
        return new RoadDraft(pipeline, stages(pipeline));
    }

    /** What the stages of a road declare to write during the run. */
    DeclaredFiles declared(RoadDraft draft) {
        InputResolver inputs =
                InputResolver.of(draft.pipeline().folder(), options.workingDirectory(), options.outputFolder());
        return SettingChecks.declared(
                draft.stages().all(),
                inputs,
                outputs(),
                draft.pipeline().block().safety().killKey());
    }

    private OutputFolder outputs() {
        return new OutputFolder(options.outputFolder(), options.allowOutside());
    }

    /**
     * Plans a road that runs together with others. Returns empty if a problem was added, here or before.
     *
     * @param others what the others write during the run
     */
    Optional<RoadPlan> plan(RoadDraft draft, boolean overwriteAnyway, List<DeclaredFiles> others) {
        LoadedPipeline pipeline = draft.pipeline();
        PipelineBlock block = pipeline.block();
        RoadStages road = draft.stages();
        if (problems.isEmpty()) {
            road.all().stream()
                    .flatMap(stage -> stage.parts().stream())
                    .forEach(part -> preloader.begin(part.factory()));
        }
        PortCheck.check(road, new KeyWriters(catalog), problems);
        QueueDefaults queues = new QueueDefaults(road);
        tellLockstep(queues);
        InputResolver inputs = inputs(pipeline, others);
        OutputFolder outputs = outputs();
        boolean overwrite = overwriteAnyway || block.overwrite();
        boolean onScreen = checks.check(road.all(), inputs, outputs, overwrite, block.safety());
        if (!problems.isEmpty() || road.source().isEmpty()) return Optional.empty();
        return Optional.of(new RoadPlan(
                pipeline.name(),
                pipeline.prefix(),
                block.seed(),
                road,
                episodes(road.source().get()),
                block.safety(),
                inputs,
                checks.inputs(),
                outputs,
                overwrite,
                onScreen,
                new ModelReplanner(catalog, checks.display()),
                plugins(road)));
    }

    private InputResolver inputs(LoadedPipeline pipeline, List<DeclaredFiles> others) {
        Set<Path> made = new LinkedHashSet<>(checks.madeBefore());
        Set<Path> published = new LinkedHashSet<>();
        for (DeclaredFiles other : others) {
            made.addAll(other.folders());
            published.addAll(other.published());
        }
        return new InputResolver(
                pipeline.folder(), options.workingDirectory(), options.outputFolder(), made, published);
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
        List<PlannedStage> models = new ArrayList<>(of(Role.MODEL, stages));
        List<PlannedStage> recorders = new ArrayList<>(of(Role.RECORDER, stages));
        ProgramStages program = new ProgramStages(stages, problems);
        for (ProgramModel model : options.models()) {
            if (model.name().startsWith(pipeline.prefix())) program.add(model, models);
        }
        for (ProgramRecorder recorder : options.recorders()) {
            if (recorder.name().startsWith(pipeline.prefix())) program.add(recorder, recorders);
        }
        for (AddedRecorder recorder : options.added()) {
            program.add(recorder, pipeline.prefix(), reader).ifPresent(recorders::add);
        }
        return new RoadStages(
                stages.stream().filter(stage -> stage.role().isSource()).findFirst(),
                models,
                of(Role.ACTUATOR, stages),
                recorders,
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
                    root.place(),
                    "must have a source: one of 'capture:', 'environment:', 'trainer:', 'steps:' and 'together:'.");
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
