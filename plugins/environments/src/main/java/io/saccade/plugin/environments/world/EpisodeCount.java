package io.saccade.plugin.environments.world;

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

    public void end() {
        running = false;
    }

    /** The number of steps since the last reset. */
    public int steps() {
        return steps;
    }
}
