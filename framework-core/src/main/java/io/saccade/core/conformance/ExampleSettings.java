package io.saccade.core.conformance;

import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.plan.PipelineKeys;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.Scalar;
import io.saccade.core.settings.Sequence;
import io.saccade.core.settings.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the settings of a stage from a pipeline file in which it is used, or from the first of a folder of such files. */
final class ExampleSettings {
    private ExampleSettings() {}

    /**
     * The stage with the settings of the example, or with its defaults.
     *
     * @throws io.saccade.core.problem.InvalidPipelineException if a file can't be read
     */
    static TestedStage of(StageEntry stage, Optional<Path> example) throws IOException {
        Path folder = Path.of("");
        Mapping with = Mapping.empty(Place.of(stage.type()));
        if (example.isPresent()) {
            folder = Files.isDirectory(example.get())
                    ? example.get()
                    : example.get().resolveSibling("");
            for (Path file : files(example.get())) {
                Optional<Mapping> found = settings(read(file), stage);
                if (found.isEmpty()) continue;
                with = found.get();
                break;
            }
        }
        return new TestedStage(stage, with, folder.toAbsolutePath().normalize());
    }

    private static List<Path> files(Path example) throws IOException {
        if (!Files.isDirectory(example)) return List.of(example);
        try (Stream<Path> files = Files.list(example)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Mapping read(Path file) {
        Problems problems = new Problems();
        Optional<Mapping> pipeline = new YamlReader(name -> Optional.ofNullable(System.getenv(name)))
                .read(file.toAbsolutePath().normalize(), file.toString(), problems);
        problems.throwIfAny();
        return pipeline.orElseGet(() -> Mapping.empty(Place.of(file.toString())));
    }

    private static Optional<Mapping> settings(Mapping pipeline, StageEntry stage) {
        return blocks(pipeline, stage.role())
                .filter(block -> block.get("type")
                        .filter(type -> type instanceof Scalar text && stage.isCalled(text.text()))
                        .isPresent())
                .flatMap(block -> block.get("with").stream())
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .findFirst();
    }

    private static Stream<Mapping> blocks(Mapping pipeline, Role role) {
        Stream<Node> nodes = pipeline.get(PipelineKeys.of(role)).stream()
                .flatMap(node -> node instanceof Sequence list ? list.items().stream() : Stream.of(node));
        return nodes.filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }
}
