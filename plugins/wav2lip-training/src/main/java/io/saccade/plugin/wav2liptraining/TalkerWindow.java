package io.saccade.plugin.wav2liptraining;

/** The size of the window that the networks evaluate at once. */
final class TalkerWindow {
    /** Consecutive frames of a face. */
    static final int FRAMES = 5;
    /** Side of a square face in pixels. */
    static final int SIDE = 96;
    /** Pixels per face. */
    static final int PLANE = SIDE * SIDE;
    /** Frames per second. */
    static final int FPS = 25;
    /** Mel columns per window: 200 ms. */
    static final int COLUMNS = 16;
    /** Values per column. */
    static final int BANDS = 80;
    /** Values per 200 ms of sound. */
    static final int SOUND = BANDS * COLUMNS;

    private static final double COLUMNS_A_SECOND = 80;

    private TalkerWindow() {}

    /** Returns the mel column at which the sound of a frame starts, computed exactly as in the original. */
    static int column(int frame) {
        return (int) (COLUMNS_A_SECOND * (frame / (double) FPS));
    }
}
