package io.saccade.plugin.tabularq;

import io.saccade.api.data.Step;
import java.util.Arrays;

/** The moves of one episode, in order, to be learnt from when it is over. Used again for the next one. */
final class EpisodeMemory {
    private Step[] steps = new Step[16];
    private int[] actions = new int[16];
    private int length;

    /** Forgets everything and begins with the step that a reset gave. */
    void begin(Step first) {
        length = 0;
        steps[0] = first;
    }

    /** Adds a move and the step it led to. */
    void add(int action, Step after) {
        actions[length++] = action;
        if (length == actions.length) {
            actions = Arrays.copyOf(actions, 2 * length);
            steps = Arrays.copyOf(steps, 2 * length);
        }
        steps[length] = after;
    }

    /** How many moves there were. */
    int length() {
        return length;
    }

    int action(int move) {
        return actions[move];
    }

    /** What was there before the move. */
    Step before(int move) {
        return steps[move];
    }

    /** What the move led to. */
    Step after(int move) {
        return steps[move + 1];
    }

    /** The step that the episode ends with. */
    Step last() {
        return steps[length];
    }

    /** Whether two players take turns. */
    boolean hasOpponent() {
        return length > 0 && steps[1].player() != steps[0].player();
    }

    /** The sum of all rewards. */
    double sumOfRewards() {
        double sum = 0;
        for (int i = 1; i <= length; i++) sum += steps[i].reward();
        return sum;
    }
}
