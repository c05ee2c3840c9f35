package io.saccade.plugin.tabularq;

import java.util.BitSet;

/**
 * The value of each action in each state, from the first player's view: player 0 maximises it, player 1 minimises it.
 * Initially all zero.
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

    /** Returns a row of actions for each state; changes to the array change the table. */
    double[] values() {
        return values;
    }

    double get(int state, int action) {
        return values[state * actions + action];
    }

    /** Moves a value towards a target by {@code rate} times the distance. */
    void approach(int state, int action, double target, double rate) {
        int cell = state * actions + action;
        values[cell] += rate * (target - values[cell]);
    }

    /**
     * Returns the best legal action for a player; of equal ones, that with the highest index, as with the article's
     * reversed order of sorted values.
     *
     * @param legal empty: all actions
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

    /** Returns the largest value of a state over all actions, legal or not. */
    double largest(int state) {
        double largest = get(state, 0);
        for (int action = 1; action < actions; action++) largest = Math.max(largest, get(state, action));
        return largest;
    }

    /** Returns the sum of all absolute values. */
    double sumOfAbsolutes() {
        double sum = 0;
        for (double value : values) sum += Math.abs(value);
        return sum;
    }
}
