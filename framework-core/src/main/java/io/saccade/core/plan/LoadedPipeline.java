package io.saccade.core.plan;

import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Sequence;
import java.nio.file.Path;
import java.util.List;

/**
 * A pipeline read from a file, with overrides applied.
 *
 * @param origin the file's name in messages
 * @param prefix before the names of its stages; empty unless it is one of several roads
 * @param folder the file's folder
 */
record LoadedPipeline(
        String name,
        String origin,
        String prefix,
        Path folder,
        Mapping root,
        PipelineBlock block,
        List<StageBlock> stages) {
    /** Whether other files stand in place of a source. */
    boolean hasParts() {
        return hasParts(root);
    }

    static boolean hasParts(Mapping root) {
        return root.has("steps") || root.has("together");
    }

    /** The number of stage blocks in the file, readable or not. */
    int blocks() {
        return root.entries().entrySet().stream()
                .filter(entry -> PipelineKeys.isStage(entry.getKey()))
                .map(entry -> entry.getValue().value())
                .filter(node -> !node.isNull())
                .mapToInt(node -> node instanceof Sequence list ? list.items().size() : 1)
                .sum();
    }
}
