package io.saccade.plugin.tabularq;

import java.util.BitSet;

/**
 * What each action is worth in each state, from the first player's view: player 0 wants the largest value, player 1
 * the smallest. All zero at first.
 */
final class QTable {
    private final int states;
    private final int actions;
    private final double[] values;

    QTable(int states, int actions) {
        this(states, actions, new double[Math.multiplyExact(states, actions)]);
    }

    /** @param values a row of actions for each state; not copied */
    QTable(int states, int actions, double[] values) {
        this.states = states;
        this.actions = actions;
        this.values = values;
    }

    int states() {
        return states;
    }

    int actions() {
        return actions;
    }

    /** A row of actions for each state; what is written here is the table's. */
    double[] values() {
        return values;
    }

    double get(int state, int action) {
        return values[state * actions + action];
    }

    /** Moves a value towards a target by a part of the distance. */
    void approach(int state, int action, double target, double rate) {
        int cell = state * actions + action;
        values[cell] += rate * (target - values[cell]);
    }

    /**
     * The legal action that a player wants most; of equals the one with the highest number, as the article's reversed
     * order of sorted values has it.
     *
     * @param legal empty for all actions
     */
    int best(int state, BitSet legal, int player) {
        int row = state * actions;
        int best = -1;
        for (int action = first(legal); action >= 0; action = next(legal, action)) {
            if (best < 0) best = action;
            else if (player == 0
                    ? values[row + action] >= values[row + best]
                    : values[row + action] <= values[row + best]) {
                best = action;
            }
        }
        return best;
    }

    private static int first(BitSet legal) {
        return legal.isEmpty() ? 0 : legal.nextSetBit(0);
    }

    private int next(BitSet legal, int action) {
        if (!legal.isEmpty()) return legal.nextSetBit(action + 1);
        return action + 1 < actions ? action + 1 : -1;
    }

    /** The largest value of a state over all actions, legal or not. */
    double largest(int state) {
        double largest = get(state, 0);
        for (int action = 1; action < actions; action++) largest = Math.max(largest, get(state, action));
        return largest;
    }

    /** The sum of all absolute values. */
    double sumOfAbsolutes() {
        double sum = 0;
        for (double value : values) sum += Math.abs(value);
        return sum;
    }
}
