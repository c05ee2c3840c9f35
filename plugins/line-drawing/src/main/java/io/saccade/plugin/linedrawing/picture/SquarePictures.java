package io.saccade.plugin.linedrawing.picture;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.Frame;
import io.saccade.plugin.bytedeco.Mats;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Scales frames to squares in BGR with linear interpolation, ignoring their aspect ratio, as the article does. */
public final class SquarePictures implements AutoCloseable {
    private final Size size;
    private final Mat scaled = new Mat();
    private final Mat colored = new Mat();

    /** @param side in pixels; 0 keeps each frame's size */
    public SquarePictures(int side) {
        this.size = new Size(side, side);
    }

    /** Returns the side of the squares; 0 if frames keep their size. */
    public int side() {
        return size.width();
    }

    /** Whether a frame is smaller than the square. */
    public boolean isTiny(Frame frame) {
        return frame.width() < side() || frame.height() < side();
    }

    /**
     * Returns the frame as a square.
     *
     * @return valid until the next call; the caller closes it, which frees no pixels
     */
    public Mat of(Frame frame) {
        Mat whole = Mats.wrap(frame);
        if (frame.format() == Frame.Format.GRAY8) {
            cvtColor(whole, colored, COLOR_GRAY2BGR);
            whole.close();
            whole = new Mat(colored);
        }
        if (side() == 0 || (whole.cols() == side() && whole.rows() == side())) return whole;
        try (Mat unscaled = whole) {
            resize(unscaled, scaled, size, 0, 0, INTER_LINEAR);
            return new Mat(scaled);
        }
    }

    @Override
    public void close() {
        size.close();
        scaled.close();
        colored.close();
    }
}
