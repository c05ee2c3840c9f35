package io.saccade.plugin.facedetection;

import io.saccade.api.data.Region;
import io.saccade.plugin.facedetection.FacesSettings.Which;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Tracks one face: the largest in the first picture with faces, then the one that moved least. Searches near its last
 * place, and the whole picture if it is not there. Also searches the whole picture every 25 pictures, so that a false
 * detection in the background is not tracked forever. Restarts at a scene cut.
 */
final class TrackingSearch implements FaceSearch {
    /** Pictures between searches of the whole picture. */
    private static final int CHECK_EVERY = 25;

    /** Pictures without the face after which another face is accepted: two seconds of most films. */
    private static final int FORGET_AFTER = 50;

    /** Largest move of a face's centre between pictures, relative to its width. */
    private static final double MOST_MOVE = 0.5;

    /** Added to the largest move for each picture in which the face was not detected. */
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
    public Optional<Face> search(Mat picture) throws Exception {
        boolean isCut = cut.before(picture);
        Optional<Face> face = last == null ? largest(detector.find(picture), picture) : follow(picture, last, isCut);
        found(face);
        return face;
    }

    private static Optional<Face> largest(List<Face> all, Mat picture) {
        return WholeSearch.choose(all, Which.LARGEST, picture.cols(), picture.rows());
    }

    private Optional<Face> follow(Mat picture, Region face, boolean isCut) throws Exception {
        boolean near = missed == 0 && ++followed % CHECK_EVERY != 0;
        Optional<Face> seen = near ? same(detector.findNear(picture, face), face) : Optional.empty();
        if (seen.isPresent()) return seen;
        List<Face> all = detector.find(picture);
        seen = same(all, face);
        if (seen.isPresent() || !isCut) return seen;
        last = null; // the face belongs to the previous scene
        return largest(all, picture);
    }

    /** The closest face that may be this one. */
    private Optional<Face> same(List<Face> found, Region face) {
        double reach = (MOST_MOVE + MOVE_UNSEEN * missed) * face.width();
        return found.stream()
                .filter(other -> move(face, other.box()) <= reach)
                .filter(other -> ratio(face, other.box()) <= MOST_RATIO)
                .min(Comparator.comparingDouble(other -> move(face, other.box())));
    }

    private static double ratio(Region one, Region other) {
        return (double) Math.max(one.width(), other.width()) / Math.min(one.width(), other.width());
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
    public void found(Optional<Face> face) {
        if (face.isPresent()) {
            last = face.get().box();
            missed = 0;
        } else if (++missed > FORGET_AFTER) {
            last = null;
            missed = 0;
        }
    }
}
