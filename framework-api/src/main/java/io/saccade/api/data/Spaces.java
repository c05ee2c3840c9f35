package io.saccade.api.data;

import java.util.List;

/**
 * The observation space and the action space of an environment. Every sample of an environment has it.
 *
 * <p>An action is one number, 0 to {@code actions} - 1, or {@code actionLength} values, each within its range. An
 * environment whose numbers begin elsewhere, such as Gymnasium's {@code Discrete(4, start=-1)}, converts them.
 *
 * @param states number of discrete states, or -1: an observation vector
 * @param observationLength length of the observation vector; 0 for discrete states
 * @param actions number of discrete actions, or -1: values
 * @param actionLength number of values of an action; 0 for discrete actions
 * @param actionRanges the legal range of each value of an action, {@code actionLength} of them; empty for discrete
 *     actions, and if the environment gives no ranges
 */
public record Spaces(int states, int observationLength, int actions, int actionLength, List<ValueRange> actionRanges) {
    /** @throws IllegalArgumentException if there are ranges, but not one for each value of an action */
    public Spaces {
        actionRanges = List.copyOf(actionRanges);
        if (!actionRanges.isEmpty() && actionRanges.size() != actionLength) {
            throw new IllegalArgumentException(
                    "an action has " + actionLength + " values, but " + actionRanges.size() + " ranges");
        }
    }

    /** Creates the spaces of an environment that gives no ranges for its actions. */
    public Spaces(int states, int observationLength, int actions, int actionLength) {
        this(states, observationLength, actions, actionLength, List.of());
    }
}
