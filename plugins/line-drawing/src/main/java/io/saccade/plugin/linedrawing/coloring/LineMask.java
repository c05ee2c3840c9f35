package io.saccade.plugin.linedrawing.coloring;

import static org.bytedeco.opencv.global.opencv_core.bitwise_not;
import static org.bytedeco.opencv.global.opencv_core.mean;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.Frame;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.linedrawing.Ink;
import io.saccade.plugin.linedrawing.picture.Extent;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Extracts the lines of a drawing: bright on black, independent of the drawing's colours. Not thread-safe. */
final class LineMask implements AutoCloseable {
    private static final double HALF = 127.5;
    /** Weaker pixels, relative to the strongest line, do not count: paper, and the rims of scaled lines. */
    private static final double WEAKEST = .35;
    /** Weaker pixels are never lines. */
    private static final double LEAST = 8;

    private final Ink ink;
    private final Extent extent = new Extent();
    private final Mat lines = new Mat();
    private final Mat scaled = new Mat();

    LineMask(Ink ink) {
        this.ink = ink;
    }

    /** Extracts the lines of a drawing. */
    void see(Frame frame) {
        try (Mat drawing = Mats.wrap(frame)) {
            if (frame.format() == Frame.Format.BGR8) cvtColor(drawing, lines, COLOR_BGR2GRAY);
            else drawing.copyTo(lines);
        }
        if (isDark()) bitwise_not(lines, lines);
    }

    private boolean isDark() {
        if (ink != Ink.AUTO) return ink == Ink.DARK;
        try (Scalar brightness = mean(lines)) {
            return brightness.get(0) > HALF;
        }
    }

    /** Returns the lines, 0..255; this object owns them. */
    Mat lines() {
        return lines;
    }

    /** Returns the lines in another size; this object owns them. */
    Mat scaled(int width, int height) {
        if (lines.cols() == width && lines.rows() == height) return lines;
        boolean smaller = width < lines.cols() && height < lines.rows();
        try (Size size = new Size(width, height)) {
            resize(lines, scaled, size, 0, 0, smaller ? INTER_AREA : INTER_LINEAR);
        }
        return scaled;
    }

    /** Returns the smallest value of a pixel on a line. */
    int threshold(Mat picture) {
        extent.measure(picture);
        return (int) Math.ceil(Math.max(LEAST, WEAKEST * extent.greatest()));
    }

    @Override
    public void close() {
        extent.close();
        lines.close();
        scaled.close();
    }
}
