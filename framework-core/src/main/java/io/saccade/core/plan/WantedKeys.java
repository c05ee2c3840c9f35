package io.saccade.core.plan;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.spi.Ports;
import io.saccade.core.catalog.Role;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The keys that a stage should produce, so that it need not produce the others.
 *
 * @param keys those that the stage may write and a later stage reads, under the stage's own names
 * @param ownPorts of the stage
 */
public record WantedKeys(Set<Key<?>> keys, Ports ownPorts) {
    public WantedKeys {
        keys = Set.copyOf(keys);
    }

    static WantedKeys of(PlannedStage stage, RoadStages road) {
        Set<Key<?>> wanted = new LinkedHashSet<>();
        for (Key<?> own : stage.ownPorts().writes()) {
            if (isWanted(FlatPorts.renamed(own, stage.writes()), stage, road)) wanted.add(own);
        }
        return new WantedKeys(wanted, stage.ownPorts());
    }

    private static boolean isWanted(Key<?> key, PlannedStage writer, RoadStages road) {
        boolean steersSource = key.equals(Keys.ACTION)
                && road.source()
                        .filter(source -> source.role() == Role.ENVIRONMENT)
                        .isPresent();
        return steersSource
                || (road.watched() && key.equals(Keys.FRAME))
                || road.after(writer).stream()
                        .anyMatch(reader -> FlatPorts.used(reader.ports()).contains(key)
                                || (reader.ports().all() && !key.isLarge()));
    }

    public boolean contains(Key<?> key) {
        return keys.contains(key);
    }

    /**
     * Whether a capture nested in the stage should produce the key: if a later stage wants it, or the stage reads it. A
     * stage that does not declare what it reads is assumed to read everything but audio.
     */
    public boolean fromNested(Key<?> key) {
        if (contains(key)) return true;
        boolean saysNothing = ownPorts.reads().isEmpty() && ownPorts.ifPresent().isEmpty();
        return saysNothing
                ? !key.equals(Keys.AUDIO)
                : ownPorts.reads().contains(key) || ownPorts.ifPresent().contains(key);
    }
}
