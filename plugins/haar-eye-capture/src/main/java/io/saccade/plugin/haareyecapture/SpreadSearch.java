package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Region;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Looks for eyes in the whole of a frame, without looking for all sizes in each. */
final class SpreadSearch {
    private static final int SMALLEST = 20;
    private static final double SCALE_FACTOR = 1.2;
    private static final int NEIGHBORS = 5;

    /** How wide the cascade is shown an eye whose size is known. */
    private static final double KNOWN_SIDE = 24;

    /** Eyes of that size, and somewhat smaller and larger ones. */
    private static final int KNOWN_LARGEST = 36;

    /** The cascade sees no eyes in a picture much smaller than this. */
    private static final int SMALLEST_PICTURE = 60;

    private final ScaledView view;

    SpreadSearch(ScaledView view) {
        this.view = view;
    }

    /** Eyes of about this size, in the picture's pixels. */
    List<Region> ofSize(Mat picture, double side) {
        return detect(picture, Math.min(1, KNOWN_SIDE / side), KNOWN_LARGEST);
    }

    /**
     * One octave of sizes: 20 to 40 pixels, 40 to 80 in a picture of half the size, and so on; each of them
     * costs a quarter of the one before. All of them are seen in as many frames as there are octaves.
     */
    List<Region> share(Mat picture, int turn) {
        int octaves = 1;
        while (Math.min(picture.cols(), picture.rows()) >> octaves >= SMALLEST_PICTURE) octaves++;
        return detect(picture, 1.0 / (1 << turn % octaves), 2 * SMALLEST);
    }

    private List<Region> detect(Mat picture, double scale, int largest) {
        Region all = new Region(0, 0, picture.cols(), picture.rows());
        return view.detect(picture, all, scale, SCALE_FACTOR, NEIGHBORS, SMALLEST, largest);
    }
}
