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
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the settings of a stage from a pipeline file in which it is used. */
final class ExampleSettings {
    private ExampleSettings() {}

    /**
     * The stage with the settings of the file, or with its defaults.
     *
     * @throws io.saccade.core.problem.InvalidPipelineException if the file can't be read
     */
    static TestedStage of(StageEntry stage, Optional<Path> example) {
        Mapping none = Mapping.empty(Place.of(stage.type()));
        if (example.isEmpty()) return new TestedStage(stage, none, Path.of("").toAbsolutePath());
        Path file = example.get().toAbsolutePath().normalize();
        Problems problems = new Problems();
        Optional<Mapping> pipeline = new YamlReader(name -> Optional.ofNullable(System.getenv(name)))
                .read(file, example.get().toString(), problems);
        problems.throwIfAny();
        Mapping with = pipeline.flatMap(tree -> settings(tree, stage)).orElse(none);
        Path folder = file.getParent();
        return new TestedStage(stage, with, folder == null ? file : folder);
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
