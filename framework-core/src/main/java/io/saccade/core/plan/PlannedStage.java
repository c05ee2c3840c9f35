package io.saccade.core.plan;

import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.moment.Renames;
import io.saccade.core.problem.Place;
import java.util.List;
import java.util.Map;

/**
 * A stage whose settings are bound. Where it stands on its road, and so its queue and the keys wanted from it, is known
 * to the {@link RoadPlan}.
 *
 * @param block its text
 * @param keys the keys of its block
 * @param parts the settings of every source nested in the stage, and last the stage's own, each with its factory
 * @param ownPorts the keys that the stage and its nested captures read and write, under the stage's own names
 * @param ports the same under the pipeline's names
 */
public record PlannedStage(StageBlock block, StageKeys keys, List<BoundPart> parts, Ports ownPorts, Ports ports) {
    public PlannedStage {
        parts = List.copyOf(parts);
    }

    /** Unique in the pipeline. */
    public String name() {
        return block.name();
    }

    public Role role() {
        return block.role();
    }

    Place place() {
        return block.place();
    }

    private BoundPart own() {
        return parts.get(parts.size() - 1);
    }

    public StageFactory<?> factory() {
        return own().factory();
    }

    /** An instance of the factory's settings class. */
    public Record settings() {
        return own().settings();
    }

    /** Renames for reading: own key name to the pipeline's name; only keys that are renamed. */
    public Map<String, String> reads() {
        return keys.reads();
    }

    /** Renames for writing: own key name to the pipeline's name; only keys that are renamed. */
    public Map<String, String> writes() {
        return keys.writes();
    }

    /** The same for samples. */
    public Renames renames() {
        return new Renames(reads(), writes());
    }

    public OnError onError() {
        return keys.onError();
    }

    /** How many samples a model may hold at a time. */
    public int mostHeld() {
        return mostHeld((ModelFactory<?>) factory(), settings());
    }

    private static <C extends Record> int mostHeld(ModelFactory<C> model, Record settings) {
        return model.mostHeld(model.settings().cast(settings));
    }

    /** The number of instances that work in parallel; more than 1 only for stateless models. */
    public int workers() {
        return keys.workers().orElse(1);
    }
}
