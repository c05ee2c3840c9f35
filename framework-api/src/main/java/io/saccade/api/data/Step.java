package io.saccade.api.data;

import java.util.BitSet;

/**
 * The state of an environment after a reset or an action. Reward and end flags describe the transition <em>into</em>
 * this state; an ACTION on the same sample is the one chosen <em>in</em> this state. An episode of N steps has N+1
 * samples, and the last one has no ACTION.
 *
 * @param episode counted from 0 by the core, which overwrites the environment's value
 * @param number of the step within the episode; 0 after a reset
 * @param player whose turn it is, from 0
 * @param observation the observation vector, read-only; empty for discrete states
 * @param discrete the state's number, or -1
 * @param legal the legal actions of a discrete space; empty (or null when constructed) for all of them
 * @param reward of the transition into this state
 * @param terminated whether the environment ended the episode
 * @param truncated whether a limit from outside, such as the number of steps, ended it
 */
@SuppressWarnings("ArrayRecordComponent") // a list would box every number of every step; two steps are never compared
public record Step(
        long episode,
        int number,
        int player,
        float[] observation,
        int discrete,
        BitSet legal,
        double reward,
        boolean terminated,
        boolean truncated) {
    public Step {
        legal = legal == null ? new BitSet() : legal;
    }

    /** Whether the episode ends with this step. */
    public boolean last() {
        return terminated || truncated;
    }
}
