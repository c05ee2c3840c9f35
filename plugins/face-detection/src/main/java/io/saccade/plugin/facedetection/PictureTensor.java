package io.saccade.plugin.facedetection;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.extractChannel;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A network's input {@code [1,3,height,width]}, filled from pictures of any size: scaled, one plane per colour, bytes
 * converted to floats. Padding at the right and bottom is 0.
 */
final class PictureTensor implements AutoCloseable {
    static final int CHANNELS = 3;

    /**
     * Pictures that shrink by more than this factor are averaged; interpolation would skip pixels and lose small faces.
     */
    private static final int MOST_SHRINKING = 2;

    /**
     * Pixel format of a network.
     *
     * @param rgb RGB; otherwise BGR
     * @param scale factor for a byte
     * @param shift added to the product
     */
    record Pixels(boolean rgb, double scale, double shift) {}

    private final Pixels pixels;
    private final List<Mat> planes = new ArrayList<>();
    private final Size size;
    private final Mat small = new Mat();
    private final Mat color = new Mat();
    private final Mat channel = new Mat();

    /**
     * Creates a tensor over memory that outlives it.
     *
     * @param shownWidth width of the scaled picture, at most {@code width}
     * @param shownHeight height of the scaled picture, at most {@code height}
     */
    PictureTensor(FloatBuffer memory, int width, int height, int shownWidth, int shownHeight, Pixels pixels) {
        this.pixels = pixels;
        this.size = new Size(shownWidth, shownHeight);
        FloatPointer values = new FloatPointer(memory);
        try (Rect shown = new Rect(0, 0, shownWidth, shownHeight)) {
            for (int plane = 0; plane < CHANNELS; plane++) {
                FloatPointer first = values.getPointer((long) plane * width * height);
                try (Mat whole = new Mat(height, width, CV_32FC1, first, (long) width * Float.BYTES)) {
                    planes.add(whole.apply(shown));
                }
            }
        }
    }

    /** @param picture CV_8UC3 in BGR, or CV_8UC1 */
    void fill(Mat picture) {
        boolean shrinking = picture.cols() > MOST_SHRINKING * size.width();
        resize(picture, small, size, 0, 0, shrinking ? INTER_AREA : INTER_LINEAR);
        Mat bgr = small;
        if (small.channels() == 1) {
            cvtColor(small, color, COLOR_GRAY2BGR);
            bgr = color;
        }
        for (int plane = 0; plane < CHANNELS; plane++) {
            extractChannel(bgr, channel, pixels.rgb() ? CHANNELS - 1 - plane : plane);
            channel.convertTo(planes.get(plane), CV_32F, pixels.scale(), pixels.shift());
        }
    }

    @Override
    public void close() {
        planes.forEach(Mat::close);
        size.close();
        small.close();
        color.close();
        channel.close();
    }
}
