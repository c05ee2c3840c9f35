package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Region;
import io.saccade.plugin.bytedeco.Natives;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/** OpenCV's cascade for eyes of at least 20x20 pixels. Single-threaded; the owner closes it. */
final class EyeCascade implements AutoCloseable {
    private final CascadeClassifier cascade;
    private final RectVector found = new RectVector();
    private final Size smallest = new Size();
    private final Size largest = new Size();

    EyeCascade() {
        Natives.load();
        cascade =
                new CascadeClassifier(Natives.haarCascade("haarcascade_eye.xml").toString());
        if (cascade.empty()) {
            throw new IllegalStateException("OpenCV could not read its haarcascade_eye.xml; delete JavaCPP's cache"
                    + " (~/.javacpp/cache) and start again");
        }
    }

    /**
     * Detects eyes in a gray picture, in the cascade's order.
     *
     * @param smallestSide minimum size of an eye in pixels; 0 for the cascade's
     * @param largestSide maximum size of an eye in pixels; 0 for the picture's
     */
    List<Region> detect(Mat gray, double scaleFactor, int minNeighbors, int smallestSide, int largestSide) {
        smallest.width(smallestSide).height(smallestSide);
        largest.width(largestSide).height(largestSide);
        cascade.detectMultiScale(gray, found, scaleFactor, minNeighbors, 0, smallest, largest);
        List<Region> regions = new ArrayList<>((int) found.size());
        for (long i = 0; i < found.size(); i++) {
            Rect rect = found.get(i);
            regions.add(new Region(rect.x(), rect.y(), rect.width(), rect.height()));
        }
        return regions;
    }

    @Override
    public void close() {
        cascade.close();
        found.close();
        smallest.close();
        largest.close();
    }
}
