package io.saccade.core.plan;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.core.catalog.Role;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the keys of a stage that another stage reads, so that the stage need not produce the others. */
final class WantedKeys {
    private final RoadDraft road;

    WantedKeys(RoadDraft road) {
        this.road = road;
    }

    /** The wanted keys, under the stage's own names. */
    Set<Key<?>> of(StageDraft stage) {
        Set<Key<?>> wanted = new LinkedHashSet<>();
        for (Key<?> own : stage.ownPorts().writes()) {
            Key<?> onRoad = FlatPorts.renamed(own, stage.block().writes());
            if (isWanted(onRoad, stage)) wanted.add(own);
        }
        return wanted;
    }

    private boolean isWanted(Key<?> key, StageDraft writer) {
        boolean steersSource = key.equals(Keys.ACTION)
                && road.source()
                        .filter(source -> source.role() == Role.ENVIRONMENT)
                        .isPresent();
        return steersSource
                || road.after(writer).stream()
                        .anyMatch(reader -> FlatPorts.used(reader.ports()).contains(key)
                                || (reader.ports().all() && !key.isLarge()));
    }
}
