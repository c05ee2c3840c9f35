package io.saccade.core.plan;

import io.saccade.api.data.Key;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import java.util.List;

/** Finds the models and captures of the catalogue that would write a key. */
final class KeyWriters {
    private final StageCatalog catalog;

    KeyWriters(StageCatalog catalog) {
        this.catalog = catalog;
    }

    List<String> of(Key<?> key) {
        return catalog.stages().stream()
                .filter(entry -> entry.role() == Role.MODEL || entry.role() == Role.CAPTURE)
                .filter(entry -> TypicalPorts.of(entry.factory())
                        .map(ports ->
                                ports.writes().contains(key) && !ports.reads().contains(key))
                        .orElse(false))
                .map(StageEntry::type)
                .distinct()
                .sorted()
                .toList();
    }
}
