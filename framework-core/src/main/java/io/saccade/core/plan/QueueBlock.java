package io.saccade.core.plan;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import java.util.Optional;

/** A queue block of a pipeline file. Missing keys get defaults that depend on the source. */
record QueueBlock(
        @Doc("in samples") @Range(min = 1, max = LARGEST) Optional<Integer> capacity,
        @Doc("block or drop-oldest") Optional<WhenFull> whenFull) {
    private static final int LARGEST = 100_000;
}
