package io.saccade.api.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * The state of an environment after a reset or an action. Reward and end flags describe the transition <em>into</em>
 * this state; an ACTION on the same sample is the one chosen <em>in</em> this state. An episode of N steps has N+1
 * samples, and the last one has no ACTION. Immutable: arrays and bit sets are copied.
 *
 * <pre>{@code
 * Step.ofState(14).withReward(1).withEnd(true, false)
 * }</pre>
 *
 * @since 0.1
 */
public final class Step {
    private static final float[] NO_VECTOR = {};
    private static final BitSet ALL = new BitSet(0);

    private final long episode;
    private final int number;
    private final int player;
    private final float[] observation;
    private final int discrete;
    private final BitSet legal;
    private final double reward;
    private final boolean terminated;
    private final boolean truncated;

    private Step(
            long episode,
            int number,
            int player,
            float[] observation,
            int discrete,
            BitSet legal,
            double reward,
            boolean terminated,
            boolean truncated) {
        this.episode = episode;
        this.number = number;
        this.player = player;
        this.observation = observation;
        this.discrete = discrete;
        this.legal = legal;
        this.reward = reward;
        this.terminated = terminated;
        this.truncated = truncated;
    }

    /**
     * Creates a step into a discrete state: step 0 of an episode, the turn of player 0, all actions legal, no reward.
     *
     * @param number of the state, 0 or more
     * @since 0.2
     */
    public static Step ofState(int number) {
        return new Step(0, 0, 0, NO_VECTOR, number, ALL, 0, false, false);
    }

    /**
     * Creates a step with an observation vector: step 0 of an episode, the turn of player 0, all actions legal, no
     * reward.
     *
     * @param observation copied
     * @since 0.2
     */
    public static Step ofVector(float... observation) {
        return new Step(0, 0, 0, observation.clone(), -1, ALL, 0, false, false);
    }

    /**
     * Returns the step at another place.
     *
     * @param newEpisode counted from 0
     * @param newNumber of the step within the episode; 0 after a reset
     * @since 0.2
     */
    public Step at(long newEpisode, int newNumber) {
        return new Step(newEpisode, newNumber, player, observation, discrete, legal, reward, terminated, truncated);
    }

    /**
     * Returns the step with another player.
     *
     * @param newPlayer whose turn it is, from 0
     * @since 0.2
     */
    public Step withPlayer(int newPlayer) {
        return new Step(episode, number, newPlayer, observation, discrete, legal, reward, terminated, truncated);
    }

    /**
     * Returns the step with other legal actions of a discrete space.
     *
     * @param actions their numbers, copied; empty: all are legal
     * @since 0.2
     */
    public Step withLegal(BitSet actions) {
        BitSet copy = (BitSet) actions.clone();
        return new Step(episode, number, player, observation, discrete, copy, reward, terminated, truncated);
    }

    /**
     * Returns the step with another reward of the transition into its state.
     *
     * @since 0.2
     */
    public Step withReward(double newReward) {
        return new Step(episode, number, player, observation, discrete, legal, newReward, terminated, truncated);
    }

    /**
     * Returns the step with other end flags.
     *
     * @param isTerminated whether the environment ended the episode
     * @param isTruncated whether a limit from outside, such as the number of steps, ended it
     * @since 0.2
     */
    public Step withEnd(boolean isTerminated, boolean isTruncated) {
        return new Step(episode, number, player, observation, discrete, legal, reward, isTerminated, isTruncated);
    }

    /** The episode, counted from 0; set by the core. */
    public long episode() {
        return episode;
    }

    /** The number of the step within the episode; 0 after a reset. Set by the core. */
    public int number() {
        return number;
    }

    /** The player whose turn it is, from 0. */
    public int player() {
        return player;
    }

    /** A copy of the observation vector; empty for discrete states. */
    public float[] observation() {
        return observation.clone();
    }

    /** The state's number, or -1 if there is an observation vector. */
    public int discrete() {
        return discrete;
    }

    /** A copy of the legal actions of a discrete space; empty: all are legal. */
    public BitSet legal() {
        return (BitSet) legal.clone();
    }

    /** The reward of the transition into this state. */
    public double reward() {
        return reward;
    }

    /** Whether the environment ended the episode. */
    public boolean terminated() {
        return terminated;
    }

    /** Whether a limit from outside, such as the number of steps, ended the episode. */
    public boolean truncated() {
        return truncated;
    }

    /** Whether the episode ends with this step. */
    public boolean last() {
        return terminated || truncated;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Step step
                && step.episode == episode
                && step.number == number
                && step.player == player
                && step.discrete == discrete
                && Double.compare(step.reward, reward) == 0
                && step.terminated == terminated
                && step.truncated == truncated
                && step.legal.equals(legal)
                && Arrays.equals(step.observation, observation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                episode, number, player, discrete, reward, terminated, truncated, legal, Arrays.hashCode(observation));
    }

    @Override
    public String toString() {
        return "Step[episode=" + episode + ", number=" + number + ", player=" + player + ", observation="
                + Arrays.toString(observation) + ", discrete=" + discrete + ", legal=" + legal + ", reward=" + reward
                + ", terminated=" + terminated + ", truncated=" + truncated
                + "]";
    }
}
