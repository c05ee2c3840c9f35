package io.saccade.plugin.linedrawing.picture;

import static org.bytedeco.opencv.global.opencv_core.minMaxLoc;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds the smallest and the largest value of a picture, over all channels. Not thread-safe. */
public final class Extent implements AutoCloseable {
    private final DoublePointer least = new DoublePointer(1);
    private final DoublePointer greatest = new DoublePointer(1);

    /** Measures all values. */
    public void measure(Mat picture) {
        try (Mat plain = picture.reshape(1)) {
            minMaxLoc(plain, least, greatest, null, null, null);
        }
    }

    public int least() {
        return (int) least.get();
    }

    public int greatest() {
        return (int) greatest.get();
    }

    @Override
    public void close() {
        least.close();
        greatest.close();
    }
}
