package io.saccade.core.plan;

import io.saccade.core.option.RunOptions;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a pipeline and the files of its parts without plugins, so that two versions of it can be compared. */
public final class ResolvedPipeline {
    private final RunOptions options;
    private final Problems problems = new Problems();
    private final Overrides overrides;
    private final PipelineLoader loader;

    private ResolvedPipeline(RunOptions options, Function<String, Optional<String>> environment) {
        this.options = options;
        this.overrides = new Overrides(options.overrides(), problems);
        this.loader = new PipelineLoader(new YamlReader(environment), overrides, options.workingDirectory(), problems);
    }

    /**
     * The pipeline with overrides and environment variables, as text. Equal texts are equal pipelines.
     *
     * @param environment returns the value of an environment variable, if it is set
     * @throws io.saccade.core.problem.InvalidPipelineException if a file can't be read, or an override fits no stage
     */
    public static String text(
            PipelineSource source, RunOptions options, Function<String, Optional<String>> environment) {
        return new ResolvedPipeline(options, environment).text(source);
    }

    private String text(PipelineSource source) {
        List<LoadedPipeline> files = new ArrayList<>();
        loader.load(source).ifPresent(whole -> {
            files.add(whole);
            addSteps(whole, files);
            addRoads(whole, files);
            overrides.tellUnused();
        });
        problems.throwIfAny();
        return files.stream().map(ResolvedPipeline::text).collect(Collectors.joining("\n"));
    }

    private void addSteps(LoadedPipeline whole, List<LoadedPipeline> files) {
        PartFiles steps = new PartFiles("steps", "step", whole, loader, options, problems);
        whole.block().steps().orElse(List.of()).forEach(step -> steps.load(
                        step, whole.root().place(), "")
                .ifPresent(files::add));
    }

    private void addRoads(LoadedPipeline whole, List<LoadedPipeline> files) {
        PartFiles roads = new PartFiles("together", "road", whole, loader, options, problems);
        whole.block().together().orElse(List.of()).forEach(road -> roads.load(
                        road.pipeline(), whole.root().place(), road.road() + "/")
                .ifPresent(files::add));
    }

    /** The stages stand beside the file, since overrides change only them. */
    private static String text(LoadedPipeline pipeline) {
        return pipeline.name() + " " + pipeline.root().plain() + " "
                + pipeline.stages().stream()
                        .map(stage -> stage.name() + " " + stage.mapping().plain())
                        .toList();
    }
}
