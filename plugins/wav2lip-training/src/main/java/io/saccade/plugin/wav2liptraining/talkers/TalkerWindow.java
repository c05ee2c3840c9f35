package io.saccade.plugin.wav2liptraining.talkers;

/** The size of the window that the networks evaluate at once. */
public final class TalkerWindow {
    /** Consecutive frames of a face. */
    public static final int FRAMES = 5;
    /** Side of a square face in pixels. */
    public static final int SIDE = 96;
    /** Pixels per face. */
    public static final int PLANE = SIDE * SIDE;
    /** Frames per second. */
    public static final int FPS = 25;
    /** Mel columns per window: 200 ms. */
    public static final int COLUMNS = 16;
    /** Values per column. */
    public static final int BANDS = 80;
    /** Values per 200 ms of sound. */
    public static final int SOUND = BANDS * COLUMNS;

    private static final double COLUMNS_A_SECOND = 80;

    private TalkerWindow() {}

    /** Returns the mel column at which the sound of a frame starts, computed exactly as in the original. */
    public static int column(int frame) {
        return (int) (COLUMNS_A_SECOND * (frame / (double) FPS));
    }
}
