package io.saccade.plugin.facedetection;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.saccade.api.data.Region;
import io.saccade.plugin.bytedeco.Natives;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/**
 * OpenCV's cascade for frontal faces. It shrinks the picture until the smallest face to detect is 24 pixels wide, so
 * doubling that size takes a quarter of the time.
 */
final class HaarFaces implements FaceDetector {
    private static final double SCALE_FACTOR = 1.1;
    private static final int NEIGHBORS = 5;

    /** Search margin around the last box, relative to its width. */
    private static final double MARGIN = 0.35;

    /** Largest change of size since the previous picture, as a factor. */
    private static final double RATIO = 1.3;

    private final FacesSettings settings;
    private final CascadeClassifier cascade;
    private final Mat gray;
    private final RectVector found = new RectVector();
    private final Size smallest = new Size();
    private final Size largest = new Size();

    HaarFaces(FacesSettings settings) {
        Natives.load();
        this.settings = settings;
        cascade = new CascadeClassifier(
                Natives.haarCascade("haarcascade_frontalface_default.xml").toString());
        gray = new Mat();
        if (cascade.empty()) {
            close();
            throw new IllegalStateException("OpenCV could not read its haarcascade_frontalface_default.xml; delete"
                    + " JavaCPP's cache (~/.javacpp/cache) and start again");
        }
    }

    @Override
    public List<Face> find(Mat picture) {
        Region all = new Region(0, 0, picture.cols(), picture.rows());
        return detect(picture, all, settings.smallestIn(picture.cols(), picture.rows()), 0);
    }

    @Override
    public List<Face> findNear(Mat picture, Region face) {
        Region around = Boxes.grown(face, (int) Math.round(MARGIN * face.width()));
        Region where = Boxes.clipped(around, picture.cols(), picture.rows());
        int side = Math.max(face.width(), face.height()); // the box may be cut by the picture's edge
        int least = Math.max(settings.smallestIn(picture.cols(), picture.rows()), (int) (side / RATIO));
        return detect(picture, where, least, (int) Math.ceil(side * RATIO));
    }

    private List<Face> detect(Mat picture, Region where, int least, int most) {
        smallest.width(least).height(least);
        largest.width(most).height(most);
        try (Rect part = new Rect(where.x(), where.y(), where.width(), where.height());
                Mat view = picture.apply(part)) {
            if (view.channels() == 1) view.copyTo(gray);
            else cvtColor(view, gray, COLOR_BGR2GRAY);
        }
        cascade.detectMultiScale(gray, found, SCALE_FACTOR, NEIGHBORS, 0, smallest, largest);
        List<Face> faces = new ArrayList<>((int) found.size());
        for (long i = 0; i < found.size(); i++) {
            Rect box = found.get(i);
            faces.add(Face.of(new Region(where.x() + box.x(), where.y() + box.y(), box.width(), box.height())));
        }
        return faces;
    }

    @Override
    public void close() {
        cascade.close();
        gray.close();
        found.close();
        smallest.close();
        largest.close();
    }
}
