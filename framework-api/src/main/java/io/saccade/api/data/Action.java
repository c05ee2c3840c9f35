package io.saccade.api.data;

import java.util.List;

/**
 * The next action of an agent: a number of a discrete space, or a list of values.
 *
 * @param discrete the number, or -1 if {@code values} has the action
 * @param values empty for a discrete action
 */
public record Action(int discrete, List<Double> values) {
    public Action {
        values = List.copyOf(values);
    }

    /**
     * Creates a discrete action.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static Action of(int discrete) {
        if (discrete < 0) throw new IllegalArgumentException("a discrete action is 0 or more, not " + discrete);
        return new Action(discrete, List.of());
    }

    /** Creates an action of several values. */
    public static Action of(List<Double> values) {
        return new Action(-1, values);
    }
}
