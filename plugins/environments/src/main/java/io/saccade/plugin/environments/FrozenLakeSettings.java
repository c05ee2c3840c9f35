package io.saccade.plugin.environments;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;

/** Settings of {@code frozen-lake}. */
@Doc("A way over ice with holes in it, as Gymnasium's FrozenLake-v1; without max-steps an episode is cut after 100"
        + " (8x8: 200)")
public record FrozenLakeSettings(
        @Doc("which lake: 4x4 or 8x8") @Default("4x4") String map,

        @Doc("whether an action may lead to either side of where it was meant to, each with probability 1/3")
        @Default("true")
        boolean slippery) {
    /** Checks the settings. */
    public FrozenLakeSettings {
        InvalidSetting.unless(LakeMap.names().contains(map), "map", "be 4x4 or 8x8");
    }
}
