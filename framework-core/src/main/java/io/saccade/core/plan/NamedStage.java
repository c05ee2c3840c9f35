package io.saccade.core.plan;

import io.saccade.core.catalog.Role;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import io.saccade.core.settings.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A stage's name and the position of its block in the file.
 *
 * @param index in the list of its role; 0 for a source
 */
record NamedStage(String name, Role role, int index) {
    /** The stage's block in a file, which must have that block. */
    Mapping block(Mapping pipeline) {
        Node node = pipeline.get(StageKeys.of(role)).orElseThrow();
        return (Mapping) (node instanceof Sequence list ? list.items().get(index) : node);
    }

    /** A copy of the file with the stage's block changed. */
    Mapping replace(Mapping pipeline, UnaryOperator<Mapping> change) {
        String key = StageKeys.of(role);
        Mapping changed = change.apply(block(pipeline));
        if (!(pipeline.get(key).orElseThrow() instanceof Sequence list)) return pipeline.with(key, changed);
        List<Node> items = new ArrayList<>(list.items());
        items.set(index, changed);
        return pipeline.with(key, new Sequence(list.place(), items));
    }
}
