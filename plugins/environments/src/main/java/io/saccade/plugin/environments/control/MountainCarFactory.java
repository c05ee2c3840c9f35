package io.saccade.plugin.environments.control;

import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.environments.MountainCarSettings;

/**
 * Makes {@link MountainCar}s.
 *
 * <pre>{@code
 * environment:
 *   type: mountain-car
 *   episodes: 3
 * }</pre>
 */
public final class MountainCarFactory extends EnvironmentFactory<MountainCarSettings> {
    /** Called by the core. */
    public MountainCarFactory() {
        super("mountain-car", MountainCarSettings.class, Ports.none());
    }

    @Override
    public Environment create(MountainCarSettings settings, StageContext context) {
        return new MountainCar();
    }
}
