package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Sample;

/** Clicks by gaze. Called by one thread. */
interface GazeClicker {
    /** Called after the pointer was moved to this pixel, where gaze is. */
    void look(Sample sample, double x, double y);

    /** Called while the pointer is paused: gaze must rest anew afterwards. */
    void forget();

    /** Called when gaze is at a place that is not this clicker's: it may click again where it last did. */
    void leave();

    /** Whether a place is not the screen's but this clicker's own, so that the pointer need not go there. */
    default boolean owns(double x, double y) {
        return false;
    }

    /** Whether the user has paused the pointer by gaze. It is called on nevertheless, to end the pause. */
    default boolean isPaused() {
        return false;
    }
}
