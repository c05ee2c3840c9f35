package io.saccade.api.data;

import java.util.List;

/**
 * What an agent does next: one number of a discrete space, or continuous values.
 *
 * @param discrete the number, or -1 when {@code values} says it
 */
public record Action(int discrete, List<Double> values) {
    public Action {
        values = List.copyOf(values);
    }

    public static Action of(int discrete) {
        if (discrete < 0) throw new IllegalArgumentException("a discrete action is 0 or more, not " + discrete);
        return new Action(discrete, List.of());
    }

    public static Action of(List<Double> values) {
        return new Action(-1, values);
    }
}
