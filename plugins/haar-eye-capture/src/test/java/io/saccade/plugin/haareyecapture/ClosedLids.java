package io.saccade.plugin.haareyecapture;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.mean;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.ellipse;

import io.saccade.api.data.Region;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** The frames of a clip with both eyes drawn over: skin in the colour below the eye, and a line of lashes. */
record ClosedLids(List<Mat> all) implements AutoCloseable {
    static ClosedLids over(ClipFrames frames) {
        List<Mat> drawn = new ArrayList<>();
        try (EyeFinder finder = new TrackingScan(new WholeScan(new EyeCascade(), 1.3, 10), new EyeCascade())) {
            for (Mat frame : frames.all()) {
                Mat copy = frame.clone();
                finder.find(frame).forEach(eye -> close(copy, eye));
                drawn.add(copy);
            }
        }
        return new ClosedLids(drawn);
    }

    Mat frame(int number) {
        return all.get(number);
    }

    private static void close(Mat picture, Region eye) {
        int side = eye.width();
        int x = eye.x() + side / 2;
        int y = eye.y() + side * 55 / 100;
        Rect cheek = new Rect(x - side / 6, eye.y() + side * 80 / 100, side / 3, Math.max(2, side / 8));
        try (Mat skin = picture.apply(cheek);
                Mat lid = picture.clone();
                Mat mask = Mat.zeros(picture.size(), CV_8UC1).asMat()) {
            Scalar colour = mean(skin);
            Scalar lashes = new Scalar(.35 * colour.get(0), .35 * colour.get(1), .35 * colour.get(2), 0);
            Point middle = new Point(x, y);
            ellipse(lid, middle, new Size(side * 38 / 100, side * 21 / 100), 0, 0, 360, colour, -1, LINE_AA, 0);
            ellipse(lid, middle, new Size(side * 34 / 100, side * 12 / 100), 0, 10, 170, lashes, 1, LINE_AA, 0);
            GaussianBlur(lid, lid, new Size(3, 3), .7);
            ellipse(
                    mask,
                    middle,
                    new Size(side * 40 / 100, side * 23 / 100),
                    0,
                    0,
                    360,
                    Scalar.all(255),
                    -1,
                    LINE_AA,
                    0);
            lid.copyTo(picture, mask);
        }
    }

    @Override
    public void close() {
        all.forEach(Mat::close);
    }
}
