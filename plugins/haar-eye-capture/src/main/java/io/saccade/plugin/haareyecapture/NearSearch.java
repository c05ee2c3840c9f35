package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Region;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds a pair of eyes near its place in the previous frame. The constants were tuned on six real clips. */
final class NearSearch {
    /**
     * Width in pixels to which an eye is scaled for the cascade, whose smallest eye is 20: smaller is faster, but
     * misses eyes.
     */
    private static final double NARROW_SIDE = 23;

    private static final double WIDE_SIDE = 26;

    /** Search margin around the last box of an eye, relative to its size. */
    private static final double NARROW_MARGIN = 0.25;

    private static final double WIDE_MARGIN = 0.5;

    private static final double SCALE_FACTOR = 1.1;
    private static final int NARROW_NEIGHBORS = 3;
    private static final int WIDE_NEIGHBORS = 2;

    private final ScaledView view;

    NearSearch(ScaledView view) {
        this.view = view;
    }

    /** Searches for each eye in its own window. */
    Optional<EyeBoxes> narrow(Mat picture, EyeBoxes eyes) {
        Optional<Region> left = one(picture, eyes.left());
        if (left.isEmpty()) return Optional.empty();
        Optional<Region> right = one(picture, eyes.right());
        if (right.isEmpty()) return Optional.empty();
        return eyes.nearest(List.of(left.get(), right.get())).map(found -> eyes.following(found, picture));
    }

    private Optional<Region> one(Mat picture, Region eye) {
        Region where = EyeBoxes.grown(eye, NARROW_MARGIN * eye.width());
        double scale = NARROW_SIDE / eye.width();
        return EyeBoxes.closest(eye, view.detect(picture, where, scale, SCALE_FACTOR, NARROW_NEIGHBORS, 20, 31));
    }

    /** Searches for both eyes in and around the window that contains both. */
    Optional<EyeBoxes> wide(Mat picture, EyeBoxes eyes) {
        Region where = EyeBoxes.grown(eyes.both(), WIDE_MARGIN * eyes.side());
        double scale = WIDE_SIDE / eyes.side();
        return eyes.nearest(view.detect(picture, where, scale, SCALE_FACTOR, WIDE_NEIGHBORS, 20, 36));
    }
}
