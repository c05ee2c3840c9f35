package io.saccade.plugin.environments;

/** Counts the steps of an episode; a step outside an episode is an error. */
final class EpisodeCount {
    private int steps;
    private boolean running;

    void begin() {
        steps = 0;
        running = true;
    }

    /** Call first in every step. */
    void next() {
        if (!running) throw new IllegalStateException("no episode is under way: call reset() before step()");
        steps++;
    }

    void end() {
        running = false;
    }

    /** The number of steps since the last reset. */
    int steps() {
        return steps;
    }
}
