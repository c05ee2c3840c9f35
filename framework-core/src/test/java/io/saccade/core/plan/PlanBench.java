package io.saccade.core.plan;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.InvalidPipelineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans a pipeline file {@code p.yaml} in a folder, with fake stages. Outputs go to {@code out}. */
final class PlanBench {
    private final Path folder;
    private final List<StageEntry> entries = new ArrayList<>();
    private final List<String> overrides = new ArrayList<>();
    private Optional<String> failedPlugin = Optional.empty();
    private Optional<String> missingDisplay = Optional.empty();
    private boolean overwrite;
    private boolean allowOutside;
    private boolean watched;

    PlanBench(Path folder) {
        this.folder = folder;
        for (StageFactory<?> factory : FakeStages.all()) entries.add(StageEntry.of(factory, "fakes"));
        file("gaze.onnx");
        file("face.mp4");
    }

    PlanBench file(String name) {
        return file(name, "content");
    }

    PlanBench file(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PlanBench stage(StageFactory<?> factory) {
        entries.add(StageEntry.of(factory, "more"));
        return this;
    }

    PlanBench set(String... arguments) {
        overrides.addAll(List.of(arguments));
        return this;
    }

    PlanBench failedPlugin(String sentence) {
        failedPlugin = Optional.of(sentence);
        return this;
    }

    PlanBench missingDisplay(String reason) {
        missingDisplay = Optional.of(reason);
        return this;
    }

    PlanBench overwrite() {
        overwrite = true;
        return this;
    }

    PlanBench allowOutside() {
        allowOutside = true;
        return this;
    }

    PlanBench watched() {
        watched = true;
        return this;
    }

    Plan plan(PipelineSource source) {
        RunOptions options = RunOptions.defaults()
                .in(folder)
                .out(Path.of("out"))
                .overwrite(overwrite)
                .allowOutside(allowOutside)
                .set(overrides)
                .watched(watched);
        return new Planner(catalog(), () -> missingDisplay, name -> Optional.empty()).plan(source, options);
    }

    Plan plan(String yaml) {
        file("p.yaml", yaml);
        return plan(new PipelineSource.InFile(Path.of("p.yaml")));
    }

    RoadPlan road(String yaml) {
        return (RoadPlan) plan(yaml);
    }

    InvalidPipelineException failure(String yaml) {
        return Optional.ofNullable(catchThrowableOfType(InvalidPipelineException.class, () -> plan(yaml)))
                .orElseThrow(() -> new AssertionError("the pipeline was found right"));
    }

    /** The messages, with this folder written as {@code FOLDER}. */
    List<String> told(String yaml) {
        return Stream.of(String.valueOf(failure(yaml).getMessage()).split("\n"))
                .map(line -> line.replace(folder.toString(), "FOLDER"))
                .toList();
    }

    StageCatalog catalog() {
        return new StageCatalog() {
            @Override
            public Collection<StageEntry> stages() {
                return entries;
            }

            @Override
            public Optional<String> failedPluginFor(Role role, String type) {
                return failedPlugin;
            }

            @Override
            public String versionOf(String plugin) {
                return "1.2.3";
            }
        };
    }
}
