package io.saccade.plugin.environments;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.environments.world.LakeMap;

/** Settings of {@code frozen-lake}. */
@Doc("Crosses a frozen lake with holes, as Gymnasium's FrozenLake-v1; episodes are "
        + "truncated after 100 steps (8x8: 200) unless max-steps is set")
public record FrozenLakeSettings(
        @Doc("which lake: 4x4 or 8x8") @Default("4x4") String map,

        @Doc("true: an action leads in its direction or to either side, each with probability 1/3") @Default("true")
        boolean slippery) {
    /** Checks the settings. */
    public FrozenLakeSettings {
        InvalidSetting.unless(LakeMap.names().contains(map), "map", "be 4x4 or 8x8");
    }
}
