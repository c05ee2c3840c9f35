package io.saccade.api.data;

import java.util.List;

/**
 * The next action of an agent: a number of a discrete space, or a list of values.
 *
 * @since 0.1
 */
public sealed interface Action {
    /**
     * Creates a discrete action.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    static Action of(int number) {
        return new Discrete(number);
    }

    /** Creates an action of several values. */
    static Action of(List<Double> values) {
        return new Values(values);
    }

    /**
     * An action of a discrete space.
     *
     * @param number 0 or more
     * @since 0.2
     */
    record Discrete(int number) implements Action {
        /** @throws IllegalArgumentException if the number is negative */
        public Discrete {
            if (number < 0) throw new IllegalArgumentException("a discrete action is 0 or more, not " + number);
        }
    }

    /**
     * An action of several values.
     *
     * @param values one for each component of the action space
     * @since 0.2
     */
    record Values(List<Double> values) implements Action {
        /** Copies the values. */
        public Values {
            values = List.copyOf(values);
        }
    }
}
