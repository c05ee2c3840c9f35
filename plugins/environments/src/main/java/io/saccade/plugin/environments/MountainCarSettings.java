package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;

/** Settings of {@code mountain-car}, which has none. */
@Doc("Drives a car with a weak engine up a hill, as Gymnasium's MountainCar-v0; episodes "
        + "are truncated after 200 steps unless max-steps is set")
public record MountainCarSettings() {}
