package io.saccade.api.data;

import java.util.BitSet;

/**
 * What an environment shows. Reward and ends tell of the transition <em>into</em> this moment; an ACTION
 * on the same sample is the one chosen <em>from</em> it. An episode of N steps is N+1 samples, and the
 * last carries no ACTION.
 *
 * @param episode counted from 0 by the core, which overwrites what the environment says
 * @param number 0 is a reset
 * @param player whose turn it is, from 0
 * @param observation the observation vector, not to be written; empty for discrete states
 * @param discrete the state's number, or -1
 * @param legal the legal actions of a discrete space; empty (or null when constructed) for all of them
 * @param reward of the transition into this moment
 * @param terminated the world's own end
 * @param truncated an end from outside, such as a step limit
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

    public boolean last() {
        return terminated || truncated;
    }
}
