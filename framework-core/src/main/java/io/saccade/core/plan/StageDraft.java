package io.saccade.core.plan;

import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import java.util.List;

/**
 * A stage with its settings bound, before it is seen together with the others.
 *
 * @param mapping what the block was read from
 * @param ownPorts in the stage's own names
 * @param ports in the names on the road
 * @param parts the stage's settings and those of every source inside it
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
