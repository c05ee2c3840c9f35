package io.saccade.core.plan;

import io.saccade.api.spi.Check;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.settings.Mapping;

/** Settings with their factory and the block they were read from: those of a stage, or of a source nested in it. */
public record BoundPart(StageFactory<?> factory, Record settings, Mapping block) {
    /** Lets the factory check what it needs from outside, such as files and a display. */
    void check(Check check) {
        check(factory, settings, check);
    }

    private static <C extends Record> void check(StageFactory<C> factory, Record settings, Check check) {
        factory.check(factory.settings().cast(settings), check);
    }
}
