package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;

/** Settings of {@code mountain-car}, which has none. */
@Doc(
        "A car that must gather speed to climb a hill, as Gymnasium's MountainCar-v0; without max-steps an episode is cut after 200")
public record MountainCarSettings() {}
