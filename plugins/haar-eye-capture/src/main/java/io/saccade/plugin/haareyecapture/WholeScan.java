package io.saccade.plugin.haareyecapture;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.saccade.api.data.Region;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Scans each frame independently and as a whole, as in the article. */
class WholeScan implements EyeFinder {
    private final EyeCascade cascade;
    private final double scaleFactor;
    private final int minNeighbors;
    private final Mat gray = new Mat();

    /** Takes ownership of the cascade. */
    WholeScan(EyeCascade cascade, double scaleFactor, int minNeighbors) {
        this.cascade = cascade;
        this.scaleFactor = scaleFactor;
        this.minNeighbors = minNeighbors;
    }

    @Override
    public List<Region> find(Mat picture) {
        return find(picture, 0);
    }

    /**
     * Leaves out eyes below a size, which take most of the time.
     *
     * @param smallestSide in pixels; 0 for the cascade's
     */
    List<Region> find(Mat picture, int smallestSide) {
        if (picture.channels() == 1) return cascade.detect(picture, scaleFactor, minNeighbors, smallestSide, 0);
        cvtColor(picture, gray, COLOR_BGR2GRAY);
        return cascade.detect(gray, scaleFactor, minNeighbors, smallestSide, 0);
    }

    @Override
    public void close() {
        cascade.close();
        gray.close();
    }
}
