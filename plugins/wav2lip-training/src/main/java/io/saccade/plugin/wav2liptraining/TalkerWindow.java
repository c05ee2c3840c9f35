package io.saccade.plugin.wav2liptraining;

/** What the networks look at and hear at once. */
final class TalkerWindow {
    /** Frames of a face, one after the other. */
    static final int FRAMES = 5;
    /** Of a square face, in pixels. */
    static final int SIDE = 96;
    /** Pixels of a face. */
    static final int PLANE = SIDE * SIDE;
    /** Frames a second. */
    static final int FPS = 25;
    /** Mel columns: 200 ms. */
    static final int COLUMNS = 16;
    /** Values in a column. */
    static final int BANDS = 80;
    /** Values of 200 ms of sound. */
    static final int SOUND = BANDS * COLUMNS;

    private static final double COLUMNS_A_SECOND = 80;

    private TalkerWindow() {}

    /** The mel column at which the sound of a frame begins, in the original's own arithmetic. */
    static int column(int frame) {
        return (int) (COLUMNS_A_SECOND * (frame / (double) FPS));
    }
}
