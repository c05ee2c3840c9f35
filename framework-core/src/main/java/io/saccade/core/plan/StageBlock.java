package io.saccade.core.plan;

import io.saccade.core.catalog.Role;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;

/** A stage as a pipeline file writes it: its name and its block, with overrides applied. */
public record StageBlock(String name, Role role, Mapping mapping) {
    /** The same stage on a road whose stages have a common prefix. */
    StageBlock within(String prefix) {
        return prefix.isEmpty() ? this : new StageBlock(prefix + name, role, mapping);
    }

    /** The place that messages about the whole stage name. */
    Place place() {
        return mapping.placeOf("type").withPath(mapping.place().path());
    }
}
