package io.saccade.core.plan;

import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import java.util.List;

/**
 * A stage with its settings bound, before it is checked together with the others.
 *
 * @param mapping what the block was read from
 * @param ownPorts under the stage's own key names
 * @param ports under the pipeline's key names
 * @param parts the stage's settings and those of every source nested in it
 */
record StageDraft(
        NamedStage stage,
        Mapping mapping,
        StageBlock block,
        StageFactory<?> factory,
        Record settings,
        Ports ownPorts,
        Ports ports,
        List<BoundPart> parts) {
    String name() {
        return stage.name();
    }

    Role role() {
        return stage.role();
    }

    Place place() {
        return mapping.placeOf("type").withPath(mapping.place().path());
    }
}
