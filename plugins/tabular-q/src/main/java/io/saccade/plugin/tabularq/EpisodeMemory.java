package io.saccade.plugin.tabularq;

import io.saccade.api.data.Step;
import java.util.Arrays;

/** The moves of one episode, in order, from which the table is trained afterwards. Reused for the next episode. */
final class EpisodeMemory {
    private Step[] steps = new Step[16];
    private int[] actions = new int[16];
    private int length;

    /** Clears the memory and stores the first step, returned by a reset. */
    void begin(Step first) {
        length = 0;
        steps[0] = first;
    }

    /** Adds a move and the resulting step. */
    void add(int action, Step after) {
        actions[length++] = action;
        if (length == actions.length) {
            actions = Arrays.copyOf(actions, 2 * length);
            steps = Arrays.copyOf(steps, 2 * length);
        }
        steps[length] = after;
    }

    /** Returns the number of moves. */
    int length() {
        return length;
    }

    int action(int move) {
        return actions[move];
    }

    /** Returns the step before a move. */
    Step before(int move) {
        return steps[move];
    }

    /** Returns the step after a move. */
    Step after(int move) {
        return steps[move + 1];
    }

    /** Returns the last step of the episode. */
    Step last() {
        return steps[length];
    }

    /** Whether two players take turns. */
    boolean hasOpponent() {
        return length > 0 && steps[1].player() != steps[0].player();
    }

    /** Returns the sum of all rewards. */
    double sumOfRewards() {
        double sum = 0;
        for (int i = 1; i <= length; i++) sum += steps[i].reward();
        return sum;
    }
}
