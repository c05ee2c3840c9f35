package io.saccade.plugin.facedetection;

import io.saccade.api.data.Region;
import io.saccade.plugin.facedetection.FacesSettings.Which;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Follows one face: the largest of the first picture that has any, and from then on whichever moved least. Looks
 * where it was, and everywhere only where it is not there; now and then everywhere, so that a pattern in the
 * background that once looked like a face is not followed for ever. Where the scene changes, it begins anew.
 */
final class TrackingSearch implements FaceSearch {
    /** Pictures between looks at the whole. */
    private static final int CHECK_EVERY = 25;

    /** Pictures without the face after which another will do: two seconds of most films. */
    private static final int FORGET_AFTER = 50;

    /** How far a face's centre moves from picture to picture, at most, over its width. */
    private static final double MOST_MOVE = 0.5;

    /** How much further it may have gone with every picture in which it was not seen. */
    private static final double MOVE_UNSEEN = 0.05;

    private static final double MOST_RATIO = 2;

    private final FaceDetector detector;
    private final SceneCut cut = new SceneCut();
    private @Nullable Region last;
    private int followed;
    private int missed;

    TrackingSearch(FaceDetector detector) {
        this.detector = detector;
    }

    @Override
    public Optional<Region> search(Mat picture) throws Exception {
        boolean anew = cut.before(picture);
        Optional<Region> face = last == null ? largest(detector.find(picture), picture) : follow(picture, last, anew);
        found(face);
        return face;
    }

    private static Optional<Region> largest(List<Region> all, Mat picture) {
        return WholeSearch.choose(all, Which.LARGEST, picture.cols(), picture.rows());
    }

    private Optional<Region> follow(Mat picture, Region face, boolean anew) throws Exception {
        boolean near = missed == 0 && ++followed % CHECK_EVERY != 0;
        Optional<Region> seen = near ? same(detector.findNear(picture, face), face) : Optional.empty();
        if (seen.isPresent()) return seen;
        List<Region> all = detector.find(picture);
        seen = same(all, face);
        if (seen.isPresent() || !anew) return seen;
        last = null; // nobody of the scene before is to be waited for
        return largest(all, picture);
    }

    /** The one that may be this face and is closest to it. */
    private Optional<Region> same(List<Region> found, Region face) {
        double reach = (MOST_MOVE + MOVE_UNSEEN * missed) * face.width();
        return found.stream()
                .filter(other -> move(face, other) <= reach)
                .filter(other ->
                        Math.max(other.width(), face.width()) <= MOST_RATIO * Math.min(other.width(), face.width()))
                .min(Comparator.comparingDouble(other -> move(face, other)));
    }

    private static double move(Region from, Region to) {
        return Boxes.distance(to, Boxes.centreX(from), Boxes.centreY(from));
    }

    @Override
    public void begin() {
        last = null;
        missed = 0;
        followed = 0;
        cut.begin();
    }

    @Override
    public void found(Optional<Region> face) {
        if (face.isPresent()) {
            last = face.get();
            missed = 0;
        } else if (++missed > FORGET_AFTER) {
            last = null;
            missed = 0;
        }
    }
}
