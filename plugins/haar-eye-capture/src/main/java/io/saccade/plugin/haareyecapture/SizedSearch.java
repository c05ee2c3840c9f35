package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Region;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Looks for eyes of one size in the whole of a frame. */
final class SizedSearch {
    private static final int SMALLEST = 20;
    private static final double SCALE_FACTOR = 1.2;
    private static final int NEIGHBORS = 5;

    /** How wide the cascade is shown an eye whose size is known. */
    private static final double KNOWN_SIDE = 24;

    /** Eyes of that size, and somewhat smaller and larger ones. */
    private static final int KNOWN_LARGEST = 36;

    private final ScaledView view;

    SizedSearch(ScaledView view) {
        this.view = view;
    }

    /** Eyes of about this size, in the picture's pixels. */
    List<Region> ofSize(Mat picture, double side) {
        Region all = new Region(0, 0, picture.cols(), picture.rows());
        double scale = Math.min(1, KNOWN_SIDE / side);
        return view.detect(picture, all, scale, SCALE_FACTOR, NEIGHBORS, SMALLEST, KNOWN_LARGEST);
    }
}
