package io.saccade.plugin.environments.policy;

import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.environments.RandomPolicySettings;

/**
 * Turns STEP and SPACES into a random ACTION; the same seed of the pipeline gives the same actions.
 *
 * <pre>{@code
 * models:
 *   - type: random-policy
 * }</pre>
 */
public final class RandomPolicyFactory extends ModelFactory<RandomPolicySettings> {
    /** Called by the core. */
    public RandomPolicyFactory() {
        super("random-policy", RandomPolicySettings.class, Policy.PORTS);
    }

    @Override
    public Model create(RandomPolicySettings settings, StageContext context) {
        return new RandomPolicy(settings, context.seed());
    }
}
