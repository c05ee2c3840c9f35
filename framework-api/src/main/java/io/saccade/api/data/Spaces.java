package io.saccade.api.data;

import java.util.List;
import java.util.Objects;

/**
 * The observation space and the action space of an environment. Every sample of an environment has it.
 *
 * <p>An action is one number, 0 to {@code actions} - 1, or {@code actionLength} values, each within its range. An
 * environment whose numbers begin elsewhere, such as Gymnasium's {@code Discrete(4, start=-1)}, converts them.
 *
 * <pre>{@code
 * Spaces.ofStates(16).withActions(4)        // FrozenLake
 * Spaces.ofVectors(4).withActions(2)        // CartPole
 * Spaces.ofVectors(3).withActionValues(List.of(ValueRange.real(-2, 2)))   // Pendulum
 * }</pre>
 *
 * @since 0.1
 */
public final class Spaces {
    private final int states;
    private final int observationLength;
    private final int actions;
    private final List<ValueRange> actionRanges;
    private final int actionLength;

    private Spaces(int states, int observationLength, int actions, int actionLength, List<ValueRange> actionRanges) {
        this.states = states;
        this.observationLength = observationLength;
        this.actions = actions;
        this.actionLength = actionLength;
        this.actionRanges = List.copyOf(actionRanges);
    }

    /**
     * Creates spaces with discrete states, and no actions yet.
     *
     * @param states the number of states
     * @since 0.2
     */
    public static Spaces ofStates(int states) {
        return new Spaces(states, 0, -1, 0, List.of());
    }

    /**
     * Creates spaces whose observations are vectors, with no actions yet.
     *
     * @param length the length of the vectors
     * @since 0.2
     */
    public static Spaces ofVectors(int length) {
        return new Spaces(-1, length, -1, 0, List.of());
    }

    /**
     * Returns the same observation space with discrete actions.
     *
     * @param number the number of actions
     * @since 0.2
     */
    public Spaces withActions(int number) {
        return new Spaces(states, observationLength, number, 0, List.of());
    }

    /**
     * Returns the same observation space with actions of several values, whose ranges are unknown.
     *
     * @param length the number of values
     * @since 0.2
     */
    public Spaces withActionValues(int length) {
        return new Spaces(states, observationLength, -1, length, List.of());
    }

    /**
     * Returns the same observation space with actions of several values.
     *
     * @param ranges the legal range of each value
     * @since 0.2
     */
    public Spaces withActionValues(List<ValueRange> ranges) {
        return new Spaces(states, observationLength, -1, ranges.size(), ranges);
    }

    /** The number of discrete states, or -1: an observation is a vector. */
    public int states() {
        return states;
    }

    /** The length of an observation vector; 0 for discrete states. */
    public int observationLength() {
        return observationLength;
    }

    /** The number of discrete actions, or -1: an action has several values. */
    public int actions() {
        return actions;
    }

    /** The number of values of an action; 0 for discrete actions. */
    public int actionLength() {
        return actionLength;
    }

    /**
     * The legal range of each value of an action, {@link #actionLength} of them; empty for discrete actions, and if the
     * environment gives no ranges.
     *
     * @since 0.2
     */
    public List<ValueRange> actionRanges() {
        return actionRanges;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spaces spaces
                && spaces.states == states
                && spaces.observationLength == observationLength
                && spaces.actions == actions
                && spaces.actionLength == actionLength
                && spaces.actionRanges.equals(actionRanges);
    }

    @Override
    public int hashCode() {
        return Objects.hash(states, observationLength, actions, actionLength, actionRanges);
    }

    @Override
    public String toString() {
        return "Spaces[states=" + states + ", observationLength=" + observationLength + ", actions=" + actions
                + ", actionLength=" + actionLength + ", actionRanges=" + actionRanges + "]";
    }
}
