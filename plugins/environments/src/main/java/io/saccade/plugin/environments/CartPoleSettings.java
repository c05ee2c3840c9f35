package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;

/** Settings of {@code cart-pole}, which has none. */
@Doc("Balances a pole on a cart, as Gymnasium's CartPole-v1; episodes are truncated after "
        + "500 steps unless max-steps is set")
public record CartPoleSettings() {}
