package io.saccade.plugin.environments;

/** Counts the steps of an episode, and refuses those that come before its begin or after its end. */
final class EpisodeCount {
    private int steps;
    private boolean running;

    void begin() {
        steps = 0;
        running = true;
    }

    /** To be called first in every step. */
    void next() {
        if (!running) throw new IllegalStateException("no episode is under way: call reset() before step()");
        steps++;
    }

    void end() {
        running = false;
    }

    /** How many steps there were; 0 after a reset. */
    int steps() {
        return steps;
    }
}
