package io.saccade.plugin.environments.world;

import io.saccade.api.data.Step;

/** Counts the steps of an episode; a step outside an episode is an error. */
public final class EpisodeCount {
    private int steps;
    private boolean running;

    public void begin() {
        steps = 0;
        running = true;
    }

    /** Call first in every step. */
    public void next() {
        if (!running) throw new IllegalStateException("no episode is under way: call reset() before step()");
        steps++;
    }

    /** Returns a state as the result of the latest reset or step; a terminated one ends the episode. */
    public Step step(Step state, double reward, boolean terminated) {
        if (terminated) running = false;
        return state.at(0, steps).withReward(reward).withEnd(terminated, false);
    }

    /** The number of steps since the last reset. */
    public int steps() {
        return steps;
    }
}
