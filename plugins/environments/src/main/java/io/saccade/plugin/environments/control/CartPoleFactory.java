package io.saccade.plugin.environments.control;

import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.environments.CartPoleSettings;

/**
 * Makes {@link CartPole}s.
 *
 * <pre>{@code
 * environment:
 *   type: cart-pole
 *   episodes: 3
 *   max-steps: 200
 * }</pre>
 */
public final class CartPoleFactory extends EnvironmentFactory<CartPoleSettings> {
    /** Called by the core. */
    public CartPoleFactory() {
        super("cart-pole", CartPoleSettings.class, Ports.none());
    }

    @Override
    public Environment create(CartPoleSettings settings, StageContext context) {
        return new CartPole();
    }
}
