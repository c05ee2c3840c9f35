package io.saccade.core;

import io.saccade.api.data.Key;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.core.option.AddedRecorder;
import io.saccade.core.option.ProgramModel;
import io.saccade.core.option.ProgramRecorder;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.ResolvedPipeline;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A pipeline to run, from a file, from text or built in code.
 *
 * <pre>{@code
 * Pipeline pipeline = Pipeline.named("look")
 *         .capture("haar-eyes", Map.of("source", "demo:face"))
 *         .recorder("trace", Map.of("file", "look.jsonl"))
 *         .build();
 * }</pre>
 */
public final class Pipeline {
    private final PipelineSource source;

    private Pipeline(PipelineSource source) {
        this.source = source;
    }

    /** A pipeline from a file. */
    public static Pipeline file(Path path) {
        return new Pipeline(new PipelineSource.InFile(path));
    }

    /**
     * A pipeline from the text of a pipeline file.
     *
     * @param name in messages, and in the report unless the text has a name
     * @param folder in which relative inputs are looked for first
     */
    public static Pipeline text(String name, String yaml, Path folder) {
        return new Pipeline(new PipelineSource.InText(name, yaml, folder));
    }

    /** Begins a pipeline in code, with the keys of a pipeline file. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /**
     * A recorder for {@link RunOptions#with(ProgramRecorder)}: your program gets every sample that leaves the last model.
     *
     * @param keys large keys that it also wants, such as {@code Keys.FRAME}
     */
    public static ProgramRecorder recorder(String name, Recorder recorder, Key<?>... keys) {
        return new ProgramRecorder(name, Set.of(keys), recorder);
    }

    /**
     * A recorder of a plugin for {@link RunOptions#with(AddedRecorder)}: it is added to each road whose stages write what
     * it reads. Its queue holds one sample and drops the oldest, so that the road never waits for it.
     *
     * @param settings as under {@code with:}
     */
    public static AddedRecorder recorder(String name, String type, Map<String, ?> settings) {
        Map<String, Object> block = Builder.stage(type, settings);
        block.put("queue", Map.of("capacity", 1, "when-full", "drop-oldest"));
        return new AddedRecorder(name, block);
    }

    /**
     * A model for {@link RunOptions#with(ProgramModel)}: a function of your program on the road, such as
     *
     * <pre>{@code
     * Pipeline.model(
     *         "mirror",
     *         Ports.reading(Keys.GAZE).writing(Keys.GAZE),
     *         Model.mapping(Keys.GAZE, Keys.GAZE, gaze -> Optional.of(new Point(1 - gaze.x(), gaze.y()))));
     * }</pre>
     *
     * @param ports the keys that it reads and writes
     */
    public static ProgramModel model(String name, Ports ports, Model model) {
        return new ProgramModel(name, ports, model, Optional.empty());
    }

    /** Builds a pipeline; {@code settings} are the keys under {@code with:}. */
    public static final class Builder {
        private final Map<String, Object> tree = new LinkedHashMap<>();

        private Builder(String name) {
            tree.put("pipeline", name);
        }

        public Builder capture(String type, Map<String, ?> settings) {
            return put("capture", stage(type, settings));
        }

        public Builder environment(String type, Map<String, ?> settings, long episodes) {
            Map<String, Object> environment = stage(type, settings);
            environment.put("episodes", episodes);
            return put("environment", environment);
        }

        public Builder trainer(String type, Map<String, ?> settings) {
            return put("trainer", stage(type, settings));
        }

        public Builder model(String type, Map<String, ?> settings) {
            return add("models", stage(type, settings));
        }

        public Builder actuator(String type, Map<String, ?> settings) {
            return add("actuators", stage(type, settings));
        }

        public Builder recorder(String type, Map<String, ?> settings) {
            return add("recorders", stage(type, settings));
        }

        /** Sets any other top-level key, such as {@code seed} or {@code safety}. */
        public Builder put(String key, Object value) {
            tree.put(key, value);
            return this;
        }

        /** Adds a whole stage block, with {@code type}, {@code with}, {@code name}, {@code queue} and so on. */
        public Builder add(String list, Map<String, ?> stage) {
            @SuppressWarnings("unchecked") // only this method fills the lists
            List<Object> stages = (List<Object>) tree.computeIfAbsent(list, key -> new ArrayList<>());
            stages.add(stage);
            return this;
        }

        public Pipeline build() {
            String name = String.valueOf(tree.get("pipeline"));
            Mapping mapping = (Mapping) Node.of(tree, Place.of(name));
            return new Pipeline(new PipelineSource.InCode(name, mapping, Path.of("")));
        }

        private static Map<String, Object> stage(String type, Map<String, ?> settings) {
            Map<String, Object> stage = new LinkedHashMap<>();
            stage.put("type", type);
            stage.put("with", settings);
            return stage;
        }
    }

    /**
     * The pipeline as text, with the files of its steps or roads, the overrides of the options, and environment variables.
     * Two pipelines with equal texts are equal. Loads no plugin, so that settings are not checked.
     *
     * @throws io.saccade.core.problem.InvalidPipelineException if a file can't be read, or an override fits no stage
     */
    public String resolved(RunOptions options) {
        return ResolvedPipeline.text(source, options, name -> Optional.ofNullable(System.getenv(name)));
    }

    PipelineSource source() {
        return source;
    }
}
