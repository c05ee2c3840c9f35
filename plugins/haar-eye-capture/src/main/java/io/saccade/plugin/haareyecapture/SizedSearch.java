package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Region;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Detects eyes of a known size in a whole frame. */
final class SizedSearch {
    private static final int SMALLEST = 20;
    private static final double SCALE_FACTOR = 1.2;
    private static final int NEIGHBORS = 5;

    /** Width to which an eye of known size is scaled for the cascade. */
    private static final double KNOWN_SIDE = 24;

    /** Upper limit of the size in the cascade's input, so that somewhat larger eyes are detected, too. */
    private static final int KNOWN_LARGEST = 36;

    private final ScaledView view;

    SizedSearch(ScaledView view) {
        this.view = view;
    }

    /** Detects eyes of about this size; returns them in the picture's pixels. */
    List<Region> ofSize(Mat picture, double side) {
        Region all = new Region(0, 0, picture.cols(), picture.rows());
        double scale = Math.min(1, KNOWN_SIDE / side);
        return view.detect(picture, all, scale, SCALE_FACTOR, NEIGHBORS, SMALLEST, KNOWN_LARGEST);
    }
}
