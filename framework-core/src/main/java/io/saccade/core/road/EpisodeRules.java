package io.saccade.core.road;

import io.saccade.api.data.Step;

/**
 * Seed and limits for playing an environment.
 *
 * @param seed of the first episode; each further episode adds 1
 * @param episodes number of episodes
 * @param maxSteps number of steps after which an episode is truncated
 * @param maxSamples number of samples after which the run ends
 */
public record EpisodeRules(long seed, long episodes, long maxSteps, long maxSamples) {
    /** The step with its episode and number, truncated if the limit is reached. */
    Step placed(Step step, long episode, int number) {
        boolean truncated = step.truncated() || (number >= maxSteps && !step.terminated());
        return step.at(episode, number).withEnd(step.terminated(), truncated);
    }
}
