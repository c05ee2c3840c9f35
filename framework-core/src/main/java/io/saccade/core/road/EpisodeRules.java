package io.saccade.core.road;

import io.saccade.api.data.Step;

/**
 * How long an environment is played.
 *
 * @param seed of the first episode; each further one adds 1
 * @param episodes how many
 * @param maxSteps after how many steps an episode is truncated
 * @param maxSamples after how many samples the run ends
 */
public record EpisodeRules(long seed, long episodes, long maxSteps, long maxSamples) {
    /** The step as it stands in its episode. */
    Step placed(Step step, long episode, int number) {
        boolean truncated = step.truncated() || (number >= maxSteps && !step.terminated());
        return new Step(
                episode,
                number,
                step.player(),
                step.observation(),
                step.discrete(),
                step.legal(),
                step.reward(),
                step.terminated(),
                truncated);
    }
}
