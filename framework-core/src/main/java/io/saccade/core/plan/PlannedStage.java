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
 * @param ownPorts the keys that the stage and its nested captures read and write, under the stage's own names
 * @param ports the same under the pipeline's names
 * @param reads renames for reading: own key name to the pipeline's name; only keys that are renamed
 * @param writes the same for writing
 * @param queue the queue before the stage; always present for the first model and for sinks, never for sources
 * @param workers number of instances that work in parallel; more than 1 only for stateless models
 * @param wanted the keys, under the stage's own names, that it may write and a later stage reads
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
     * Whether a capture nested in this stage should produce the key: if a later stage wants it, or the stage reads it.
     * A stage that does not declare what it reads is assumed to read everything but audio.
     */
    public boolean wantsFromNested(Key<?> key) {
        if (wanted.contains(key)) return true;
        boolean saysNothing = ownPorts.reads().isEmpty() && ownPorts.ifPresent().isEmpty();
        return saysNothing
                ? !key.equals(Keys.AUDIO)
                : ownPorts.reads().contains(key) || ownPorts.ifPresent().contains(key);
    }
}
