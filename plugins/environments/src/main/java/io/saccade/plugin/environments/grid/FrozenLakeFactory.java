package io.saccade.plugin.environments.grid;

import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.environments.FrozenLakeSettings;

/**
 * Makes {@link FrozenLake}s.
 *
 * <pre>{@code
 * environment:
 *   type: frozen-lake
 *   episodes: 3
 *   with: { map: 8x8 }
 * }</pre>
 */
public final class FrozenLakeFactory extends EnvironmentFactory<FrozenLakeSettings> {
    /** Called by the core. */
    public FrozenLakeFactory() {
        super("frozen-lake", FrozenLakeSettings.class, Ports.none());
    }

    @Override
    public Environment create(FrozenLakeSettings settings, StageContext context) {
        return new FrozenLake(settings.map(), settings.slippery());
    }
}
