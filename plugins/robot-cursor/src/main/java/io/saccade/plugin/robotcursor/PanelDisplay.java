package io.saccade.plugin.robotcursor;

import java.util.Optional;

/** Shows the panel. */
interface PanelDisplay extends AutoCloseable {
    /** Shows nothing. */
    PanelDisplay NONE = new PanelDisplay() {
        @Override
        public void show(Look look) {}

        @Override
        public void close() {}
    };

    /**
     * What the panel looks like.
     *
     * @param chosen what the next click does
     * @param paused whether the pointer is paused
     * @param recentering whether the user is asked to look at the middle of the screen
     * @param looked the key that gaze is on; empty when it is elsewhere
     * @param progress of the look, 0 to 1
     */
    record Look(PanelKey chosen, boolean paused, boolean recentering, Optional<PanelKey> looked, double progress) {}

    /** Shows the panel so. Returns without waiting for the display. */
    void show(Look look);

    @Override
    void close();
}
