package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;

/** Settings of {@code cart-pole}, which has none. */
@Doc("A pole to be balanced on a cart, as Gymnasium's CartPole-v1; without max-steps an episode is cut after 500")
public record CartPoleSettings() {}
