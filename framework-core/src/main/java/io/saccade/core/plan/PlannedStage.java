package io.saccade.core.plan;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stage, ready to be opened.
 *
 * @param name unique in the pipeline
 * @param settings an instance of the factory's settings class
 * @param ownPorts what the stage reads and writes, in its own names, with the captures inside it
 * @param ports the same in the names on the road
 * @param reads its own names of keys to those on the road, where they differ, when it reads
 * @param writes the same when it writes
 * @param queue what stands before it; always there for the first model and for sinks, never for sources
 * @param workers how many of it work at once; more than 1 only for stateless models
 * @param wanted the keys, in its own names, that it may write and a later stage reads
 */
public record PlannedStage(
        String name,
        Role role,
        StageFactory<?> factory,
        Record settings,
        Ports ownPorts,
        Ports ports,
        Map<String, String> reads,
        Map<String, String> writes,
        Optional<QueuePlan> queue,
        OnError onError,
        int workers,
        Set<Key<?>> wanted) {
    public PlannedStage {
        reads = Map.copyOf(reads);
        writes = Map.copyOf(writes);
        wanted = Set.copyOf(wanted);
    }

    /**
     * Whether a capture that this stage opens inside itself should give the key: when it is wanted later, or by
     * the stage itself. A stage that doesn't say what it reads is taken to read everything but sound.
     */
    public boolean wantsFromNested(Key<?> key) {
        if (wanted.contains(key)) return true;
        boolean saysNothing = ownPorts.reads().isEmpty() && ownPorts.ifPresent().isEmpty();
        return saysNothing
                ? !key.equals(Keys.AUDIO)
                : ownPorts.reads().contains(key) || ownPorts.ifPresent().contains(key);
    }
}
