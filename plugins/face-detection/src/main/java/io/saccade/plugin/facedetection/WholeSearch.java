package io.saccade.plugin.facedetection;

import io.saccade.plugin.facedetection.FacesSettings.Which;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/** Searches each picture independently and as a whole, and selects a face by place or size. */
final class WholeSearch implements FaceSearch {
    private final FaceDetector detector;
    private final Which which;

    WholeSearch(FaceDetector detector, Which which) {
        this.detector = detector;
        this.which = which;
    }

    @Override
    public Optional<Face> search(Mat picture) throws Exception {
        return choose(detector.find(picture), which, picture.cols(), picture.rows());
    }

    /** Selects a face; the first of equal ones. */
    static Optional<Face> choose(List<Face> faces, Which which, int width, int height) {
        Comparator<Face> order = Comparator.comparingDouble(
                switch (which) {
                    case LARGEST, TRACK -> face -> -Boxes.area(face.box());
                    case LEFT -> face -> Boxes.centreX(face.box());
                    case RIGHT -> face -> -Boxes.centreX(face.box());
                    case CENTER -> face -> Boxes.distance(face.box(), width / 2.0, height / 2.0);
                });
        return faces.stream().min(order);
    }
}
