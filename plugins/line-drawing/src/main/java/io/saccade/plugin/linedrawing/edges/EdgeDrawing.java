package io.saccade.plugin.linedrawing.edges;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.LUT;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.Canny;
import static org.bytedeco.opencv.global.opencv_imgproc.bilateralFilter;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.saccade.plugin.linedrawing.Compat;
import io.saccade.plugin.linedrawing.EdgesSettings;
import io.saccade.plugin.linedrawing.picture.Extent;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;

/** Draws the edges of a picture with the article's method. Not thread-safe. */
public final class EdgeDrawing implements AutoCloseable {
    private static final int LEVELS = 256;
    private static final int DIAMETER = 3;
    private static final double SIGMA_COLOR = 60;
    private static final double SIGMA_SPACE = 120;
    private static final double SPREAD = 255 * .33;

    private final EdgesSettings settings;
    private final Extent extent = new Extent();
    private final Mat stretching = new Mat(1, LEVELS, CV_8UC1);
    private final ByteBuffer stretchingBytes = stretching.createBuffer();
    private final Mat stretched = new Mat();
    private final Mat gray = new Mat();
    private final Mat smooth = new Mat();
    private final int[] counts = new int[LEVELS];

    public EdgeDrawing(EdgesSettings settings) {
        this.settings = settings;
    }

    /**
     * Draws the edges.
     *
     * @param picture BGR
     * @param drawing receives 255 on edges and 0 elsewhere, gray, in the picture's size
     * @return false if the picture has a single colour, and the drawing is empty
     */
    public boolean draw(Mat picture, Mat drawing) {
        boolean colorful = stretch(picture);
        // The article reads BGR as RGB.
        cvtColor(stretched, gray, settings.compat() == Compat.ARTICLE ? COLOR_RGB2GRAY : COLOR_BGR2GRAY);
        bilateralFilter(gray, smooth, DIAMETER, SIGMA_COLOR, SIGMA_SPACE);
        double median = settings.canny().isPresent() ? 0 : median();
        int low = settings.canny().map(range -> range.get(0)).orElse((int) Math.max(0, median - SPREAD));
        int high = settings.canny().map(range -> range.get(1)).orElse((int) Math.min(LEVELS - 1, median + SPREAD));
        Canny(smooth, drawing, low, high);
        return colorful;
    }

    /** Stretches the values to 0..255, rounded down. */
    private boolean stretch(Mat picture) {
        extent.measure(picture);
        float least = extent.least();
        float range = extent.greatest() - least;
        for (int value = 0; value < LEVELS; value++) {
            float part = range == 0 ? 0 : (value - least) / range;
            stretchingBytes.put(value, (byte) (int) (part * (LEVELS - 1)));
        }
        LUT(picture, stretching, stretched);
        return range > 0;
    }

    /** Returns the median; for an even number of values, the mean of the two middle ones. */
    private double median() {
        count();
        long total = smooth.total();
        return (ranked((total - 1) / 2) + ranked(total / 2)) / 2.0;
    }

    private void count() {
        Arrays.fill(counts, 0);
        ByteBuffer values = smooth.createBuffer();
        int length = values.remaining();
        for (int i = 0; i < length; i++) counts[values.get(i) & 0xff]++;
    }

    private int ranked(long rank) {
        int value = 0;
        for (long below = counts[0]; below <= rank; below += counts[value]) value++;
        return value;
    }

    /** Returns the smoothed gray picture of the last {@link #draw}. */
    public Mat smooth() {
        return smooth;
    }

    @Override
    public void close() {
        extent.close();
        stretching.close();
        stretched.close();
        gray.close();
        smooth.close();
    }
}
