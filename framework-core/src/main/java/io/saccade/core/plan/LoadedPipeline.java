package io.saccade.core.plan;

import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Sequence;
import java.nio.file.Path;
import java.util.List;

/**
 * A pipeline as it stands in a file, overrides applied.
 *
 * @param origin what messages call the file
 * @param folder where it lies
 */
record LoadedPipeline(
        String name, String origin, Path folder, Mapping root, PipelineBlock block, List<NamedStage> stages) {
    /** How many stages the file means to have, readable or not. */
    int blocks() {
        return root.entries().entrySet().stream()
                .filter(entry -> StageKeys.isStage(entry.getKey()))
                .map(entry -> entry.getValue().value())
                .filter(node -> !node.isNull())
                .mapToInt(node -> node instanceof Sequence list ? list.items().size() : 1)
                .sum();
    }
}
