package io.saccade.core.plan;

import io.saccade.core.safety.Safety;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The plan of one road: a source, the models that process its samples, and the sinks.
 *
 * @param prefix before the names of its stages and queues; empty unless several roads run together
 * @param road with a source
 * @param episodes for an environment only
 * @param inputFiles the files and folders that the stages declared to read
 * @param overwrite whether outputs may replace existing files
 * @param onScreen whether a stage needs a display
 * @param replanner plans a model anew while the road runs
 * @param plugins id and version of each plugin that has a stage here, or a source nested in one
 */
public record RoadPlan(
        String name,
        String prefix,
        long seed,
        RoadStages road,
        Optional<EpisodeLimits> episodes,
        Safety safety,
        InputResolver inputs,
        List<Path> inputFiles,
        OutputFolder outputs,
        boolean overwrite,
        boolean onScreen,
        ModelReplanner replanner,
        Map<String, String> plugins)
        implements Plan {
    @Override
    public List<RoadPlan> roads() {
        return List.of(this);
    }

    public PlannedStage source() {
        return road.source().orElseThrow();
    }

    public List<PlannedStage> models() {
        return road.models();
    }

    public List<PlannedStage> actuators() {
        return road.actuators();
    }

    public List<PlannedStage> recorders() {
        return road.recorders();
    }

    /** All stages in processing order. */
    public List<PlannedStage> stages() {
        return road.all();
    }

    /** The queue before a stage; always present for the first model and for sinks, never for sources. */
    public Optional<QueuePlan> queue(PlannedStage stage) {
        return new QueueDefaults(road).of(stage);
    }

    /** Finds the inputs of a stage: of one whose files are watched, in the output folder first. */
    public InputResolver inputs(PlannedStage stage) {
        return stage.keys().watch() ? inputs.outputFirst() : inputs;
    }

    /** The input files of a stage as in the pipeline file, by the settings that name them. */
    public Map<String, Path> inputFiles(PlannedStage stage) {
        return SettingChecks.declared(List.of(stage), inputs, outputs, safety.killKey())
                .inputFiles();
    }

    /** The keys that a stage should produce. */
    public WantedKeys wanted(PlannedStage stage) {
        return WantedKeys.of(stage, road);
    }

    /** The seed of a stage: the pipeline's, mixed with the stage's name, so that the stages of one run differ. */
    public long seedOf(String stage) {
        CRC32 name = new CRC32();
        name.update(stage.getBytes(StandardCharsets.UTF_8));
        return seed * 0x9E3779B97F4A7C15L ^ name.getValue();
    }

    /** Whether the source is live, so that it does not wait for the pipeline. */
    public boolean live() {
        return source().ports().live();
    }
}
