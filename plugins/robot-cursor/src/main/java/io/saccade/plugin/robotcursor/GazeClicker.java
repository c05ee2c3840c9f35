package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Sample;

/** Clicks by gaze. Called by one thread. */
interface GazeClicker {
    /** Called after the pointer was moved to this pixel, where gaze is. */
    void look(Sample sample, double x, double y);

    /** Called while the pointer is paused: gaze must rest anew afterwards. */
    void forget();
}
