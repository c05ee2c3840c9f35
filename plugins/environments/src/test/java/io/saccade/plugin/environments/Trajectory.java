package io.saccade.plugin.environments;

import java.io.IOException;
import java.util.Arrays;

/** 200 steps recorded from Gymnasium. */
final class Trajectory {
    final int length;
    private final int width;
    private final double[] actions;
    private final double[] rewards;
    private final double[] terminated;
    private final double[] observations;
    private final double[] states;
    private final double[] initialState;
    private final double[] resetBefore;
    private final double[] resetStates;

    Trajectory(String name) throws IOException {
        String file = "golden/environments/" + name + ".npz";
        actions = ReferenceData.array(file, "actions");
        rewards = ReferenceData.array(file, "rewards");
        terminated = ReferenceData.array(file, "terminated");
        observations = ReferenceData.array(file, "observations");
        states = ReferenceData.array(file, "states");
        initialState = ReferenceData.array(file, "initial_state");
        resetBefore = ReferenceData.array(file, "reset_before_step");
        resetStates = ReferenceData.array(file, "reset_states");
        length = actions.length;
        width = initialState.length;
    }

    /** The first state of the episode that begins before this step; empty if none begins. */
    double[] beginBefore(int step) {
        for (int i = 0; i < resetBefore.length; i++) {
            if (resetBefore[i] == step) return row(resetStates, i);
        }
        return step == 0 ? initialState : new double[0];
    }

    int action(int step) {
        return (int) actions[step];
    }

    double reward(int step) {
        return rewards[step];
    }

    boolean terminated(int step) {
        return terminated[step] != 0;
    }

    double[] observation(int step) {
        return row(observations, step);
    }

    double[] state(int step) {
        return row(states, step);
    }

    private double[] row(double[] rows, int index) {
        return Arrays.copyOfRange(rows, index * width, (index + 1) * width);
    }
}
