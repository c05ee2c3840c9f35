package io.saccade.core.plan;

import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import java.util.Optional;

/**
 * The key that is to stop the pointer.
 *
 * @param name as the file calls it
 * @param place where the file does
 */
record KillKey(Optional<String> name, Place place) {
    /** What it is called in a pipeline, and in what a stage tells of it. */
    static final String KEY = "kill-key";

    /** As a pipeline has it. */
    static KillKey of(LoadedPipeline pipeline) {
        Place place = pipeline.root()
                .get("safety")
                .filter(Mapping.class::isInstance)
                .map(safety -> ((Mapping) safety).placeOf(KEY))
                .orElse(pipeline.root().place());
        return new KillKey(pipeline.block().safety().killKey(), place);
    }
}
