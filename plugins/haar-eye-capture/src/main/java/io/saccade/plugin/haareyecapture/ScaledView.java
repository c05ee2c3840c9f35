package io.saccade.plugin.haareyecapture;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.Region;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A part of a picture, gray and scaled, in which eyes of a known size are detected. The cascade's work grows with the
 * square of the size of eyes in its input, regardless of the picture's size.
 */
final class ScaledView implements AutoCloseable {
    private final EyeCascade cascade;
    private final Mat gray = new Mat();
    private final Mat scaled = new Mat();
    private final Size size = new Size();
    private final Rect part = new Rect();

    ScaledView(EyeCascade cascade) {
        this.cascade = cascade;
    }

    /**
     * Detects eyes in a part of a picture.
     *
     * @param where the part; it is clipped to the picture
     * @param scale scale of the cascade's input relative to the picture
     * @param smallest minimum side of eyes in the cascade's input
     * @param largest maximum side of eyes in the cascade's input
     * @return eyes in the picture's pixels
     */
    List<Region> detect(
            Mat picture, Region where, double scale, double factor, int neighbors, int smallest, int largest) {
        Region inside = clip(where, picture.cols(), picture.rows());
        if (inside.width() * scale < smallest || inside.height() * scale < smallest) return List.of();
        part.x(inside.x()).y(inside.y()).width(inside.width()).height(inside.height());
        size.width((int) Math.round(inside.width() * scale)).height((int) Math.round(inside.height() * scale));
        try (Mat view = picture.apply(part)) {
            scaleToGray(view, scale);
        }
        double x = (double) inside.width() / scaled.cols();
        double y = (double) inside.height() / scaled.rows();
        return cascade.detect(scaled, factor, neighbors, smallest, largest).stream()
                .map(found -> inPicture(found, inside, x, y, picture))
                .toList();
    }

    /** Converts colours before or after scaling, whichever picture is smaller. */
    private void scaleToGray(Mat view, double scale) {
        int how = scale < 1 ? INTER_AREA : INTER_LINEAR;
        if (view.channels() == 1) {
            resize(view, scaled, size, 0, 0, how);
        } else if (scale < 1) {
            resize(view, gray, size, 0, 0, how);
            cvtColor(gray, scaled, COLOR_BGR2GRAY);
        } else {
            cvtColor(view, gray, COLOR_BGR2GRAY);
            resize(gray, scaled, size, 0, 0, how);
        }
    }

    private static Region clip(Region region, int width, int height) {
        int left = Math.max(0, region.x());
        int top = Math.max(0, region.y());
        int right = Math.min(width, region.x() + region.width());
        int bottom = Math.min(height, region.y() + region.height());
        return new Region(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static Region inPicture(Region found, Region inside, double x, double y, Mat picture) {
        Region region = new Region(
                inside.x() + (int) Math.round(found.x() * x),
                inside.y() + (int) Math.round(found.y() * y),
                (int) Math.round(found.width() * x),
                (int) Math.round(found.height() * y));
        return clip(region, picture.cols(), picture.rows());
    }

    @Override
    public void close() {
        cascade.close();
        gray.close();
        scaled.close();
        size.close();
        part.close();
    }
}
