package io.saccade.plugin.linedrawing;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.Frame;
import io.saccade.plugin.bytedeco.Mats;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Frames as squares of BGR, by linear interpolation and without regard to their shape, as the article has it. */
final class SquarePictures implements AutoCloseable {
    private final Size size;
    private final Mat scaled = new Mat();
    private final Mat colored = new Mat();

    /** @param side in pixels; 0 keeps the size of each frame */
    SquarePictures(int side) {
        this.size = new Size(side, side);
    }

    /** How large the squares are; 0 where frames keep their size. */
    int side() {
        return size.width();
    }

    /** Whether a frame is too small to be shrunk. */
    boolean isTiny(Frame frame) {
        return frame.width() < side() || frame.height() < side();
    }

    /**
     * The frame as a square.
     *
     * @return valid until the next call; the caller closes it, which frees no pixels
     */
    Mat of(Frame frame) {
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
