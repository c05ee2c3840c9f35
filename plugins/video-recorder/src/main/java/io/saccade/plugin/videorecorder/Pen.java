package io.saccade.plugin.videorecorder;

import static org.bytedeco.opencv.global.opencv_imgproc.FONT_HERSHEY_SIMPLEX;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.circle;
import static org.bytedeco.opencv.global.opencv_imgproc.line;
import static org.bytedeco.opencv.global.opencv_imgproc.putText;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Draws antialiased lines with a dark rim, visible on any background. Line width is proportional to the picture's
 * height.
 */
final class Pen implements AutoCloseable {
    /** OpenCV takes coordinates in 16ths of a pixel. */
    private static final int SHIFT = 4;

    private static final double LINES_PER_PIXEL_OF_THICKNESS = 240;
    private static final double FONT_HEIGHT = 22;

    private final Point from = new Point();
    private final Point to = new Point();
    private final Scalar rim = new Scalar(0, 0, 0, 0);
    private final Scalar color = new Scalar(0, 0, 0, 0);
    private @Nullable Mat ground;

    /** Sets the picture to draw on. */
    void on(Mat picture) {
        ground = picture;
    }

    int width() {
        return ground().cols();
    }

    int height() {
        return ground().rows();
    }

    private Mat ground() {
        if (ground == null) throw new IllegalStateException("a pen draws on a picture");
        return ground;
    }

    /** Sets the colour of the following shapes. */
    Pen color(int red, int green, int blue) {
        color.put(blue, green, red, 0);
        return this;
    }

    void box(double x, double y, double width, double height) {
        put(from, x, y);
        put(to, x + width, y + height);
        rectangle(ground(), from, to, rim, rimThickness(), LINE_AA, SHIFT);
        rectangle(ground(), from, to, color, thickness(), LINE_AA, SHIFT);
    }

    void ring(double x, double y, double radius) {
        put(from, x, y);
        int fixed = fixed(radius);
        circle(ground(), from, fixed, rim, rimThickness(), LINE_AA, SHIFT);
        circle(ground(), from, fixed, color, thickness(), LINE_AA, SHIFT);
    }

    void cross(double x, double y, double arm) {
        stroke(x - arm, y, x + arm, y, rim, rimThickness());
        stroke(x, y - arm, x, y + arm, rim, rimThickness());
        stroke(x - arm, y, x + arm, y, color, thickness());
        stroke(x, y - arm, x, y + arm, color, thickness());
    }

    private void stroke(double x0, double y0, double x1, double y1, Scalar ink, int thickness) {
        put(from, x0, y0);
        put(to, x1, y1);
        line(ground(), from, to, ink, thickness, LINE_AA, SHIFT);
    }

    /** Draws a line of text at the left edge; lines count from the bottom. */
    void text(String text, int lineFromBottom) {
        double lineHeight = height() / FONT_HEIGHT;
        from.x((int) (lineHeight / 2)).y((int) (height() - lineHeight * (lineFromBottom + .5)));
        double scale = lineHeight / 32;
        putText(ground(), text, from, FONT_HERSHEY_SIMPLEX, scale, rim, rimThickness(), LINE_AA, false);
        putText(ground(), text, from, FONT_HERSHEY_SIMPLEX, scale, color, thickness(), LINE_AA, false);
    }

    private int thickness() {
        return (int) Math.max(1, Math.round(height() / LINES_PER_PIXEL_OF_THICKNESS));
    }

    private int rimThickness() {
        return thickness() + 2;
    }

    private static void put(Point point, double x, double y) {
        point.x(fixed(x)).y(fixed(y));
    }

    private static int fixed(double pixels) {
        return (int) Math.round(pixels * (1 << SHIFT));
    }

    @Override
    public void close() {
        from.close();
        to.close();
        rim.close();
        color.close();
    }
}
