package io.saccade.plugin.robotcursor;

/** Shows that a click is coming. */
interface Countdown extends AutoCloseable {
    /** Shows nothing. */
    Countdown NONE = new Countdown() {
        @Override
        public void show(double x, double y, double progress) {}

        @Override
        public void hide() {}

        @Override
        public void close() {}
    };

    /**
     * Shows the progress. Returns without waiting for the display.
     *
     * @param x place of the resting gaze, in pixels of the desktop
     * @param y place of the resting gaze, in pixels of the desktop
     * @param progress 0 to 1; 1 is the click
     */
    void show(double x, double y, double progress);

    void hide();

    @Override
    void close();
}
