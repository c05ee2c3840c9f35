package io.saccade.plugin.environments;

import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.StageContext;

/**
 * STEP and SPACES to an ACTION at random, the same ones for the same seed of the pipeline.
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
