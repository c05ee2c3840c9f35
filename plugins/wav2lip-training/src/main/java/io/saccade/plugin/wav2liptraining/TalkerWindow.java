package io.saccade.plugin.wav2liptraining;

/** What the networks look at and hear at once (SPEC 5.9). */
final class TalkerWindow {
    /** Frames of a face, one after the other. */
    static final int FRAMES = 5;
    /** Of a square face, in pixels. */
    static final int SIDE = 96;
    /** Frames a second. */
    static final int FPS = 25;
    /** Mel columns: 200 ms. */
    static final int COLUMNS = 16;
    /** Values in a column. */
    static final int BANDS = 80;

    private TalkerWindow() {}
}
