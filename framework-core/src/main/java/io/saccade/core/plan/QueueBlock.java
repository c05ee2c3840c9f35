package io.saccade.core.plan;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/** A queue block of a pipeline file. Missing keys get defaults that depend on the source. */
record QueueBlock(
        @Doc("in samples") Optional<Integer> capacity,
        @Doc("block or drop-oldest") Optional<WhenFull> whenFull) {
    private static final int LARGEST = 100_000;

    QueueBlock {
        InvalidSetting.unless(
                capacity.map(samples -> samples >= 1 && samples <= LARGEST).orElse(true),
                "capacity",
                "be between 1 and 100000");
    }
}
