package io.saccade.plugin.robotcursor;

/** Shows that a click is coming. */
interface Countdown extends AutoCloseable {
    /** For those who want none. */
    Countdown NONE = new Countdown() {
        @Override
        public void show(double x, double y, double progress) {}

        @Override
        public void hide() {}

        @Override
        public void close() {}
    };

    /**
     * Does not wait until it is seen.
     *
     * @param x where gaze rests, in pixels of the desktop
     * @param progress from 0 to 1, which is the click
     */
    void show(double x, double y, double progress);

    void hide();

    @Override
    void close();
}
