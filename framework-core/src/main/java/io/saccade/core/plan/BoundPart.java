package io.saccade.core.plan;

import io.saccade.api.spi.Check;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.settings.Mapping;

/**
 * Settings with the factory they are for and the block they came from: a stage's own, or those of a source
 * inside it.
 */
record BoundPart(StageFactory<?> factory, Record settings, Mapping block) {
    /** Lets the factory say what it needs from outside. */
    void check(Check check) {
        check(factory, settings, check);
    }

    private static <C extends Record> void check(StageFactory<C> factory, Record settings, Check check) {
        factory.check(factory.settings().cast(settings), check);
    }
}
