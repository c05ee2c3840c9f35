package io.saccade.plugin.facedetection;

import java.nio.ByteBuffer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Detects scene cuts in a film by comparing a grid of 32 by 18 pixels. */
final class SceneCut {
    private static final int COLUMNS = 32;
    private static final int ROWS = 18;

    /**
     * Mean difference of pixels above which there is a cut. Moving people stay below 15; different scenes are seldom
     * this similar.
     */
    private static final int LEAST_DIFFERENCE = 22;

    private final int[] last = new int[COLUMNS * ROWS];
    private boolean any;

    /** Forgets the previous picture. */
    void begin() {
        any = false;
    }

    /** Whether a picture shows another scene than the previous one. */
    boolean before(Mat picture) {
        ByteBuffer pixels = picture.createBuffer();
        long step = picture.step();
        int difference = 0;
        for (int i = 0; i < last.length; i++) {
            long row = (i / COLUMNS * 2L + 1) * picture.rows() / (2 * ROWS);
            long column = (i % COLUMNS * 2L + 1) * picture.cols() / (2 * COLUMNS);
            int value = pixels.get((int) (row * step + column * picture.channels())) & 0xff;
            difference += Math.abs(value - last[i]);
            last[i] = value;
        }
        boolean cut = any && difference > LEAST_DIFFERENCE * last.length;
        any = true;
        return cut;
    }
}
