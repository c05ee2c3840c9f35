package io.saccade.plugin.linedrawing;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.LUT;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.Canny;
import static org.bytedeco.opencv.global.opencv_imgproc.bilateralFilter;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;

/** The article's way from a picture to its edges. One thread. */
final class EdgeDrawing implements AutoCloseable {
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

    EdgeDrawing(EdgesSettings settings) {
        this.settings = settings;
    }

    /**
     * Draws.
     *
     * @param picture BGR
     * @param drawing gets 255 where an edge is and 0 elsewhere; of the same size, gray
     * @return false where the picture is of one colour alone, and the drawing empty
     */
    boolean draw(Mat picture, Mat drawing) {
        boolean colorful = stretch(picture);
        // The quirk: as if red came first.
        cvtColor(stretched, gray, settings.compat() == Compat.ARTICLE ? COLOR_RGB2GRAY : COLOR_BGR2GRAY);
        bilateralFilter(gray, smooth, DIAMETER, SIGMA_COLOR, SIGMA_SPACE);
        double median = settings.canny().isPresent() ? 0 : median();
        int low = settings.canny().map(range -> range.get(0)).orElse((int) Math.max(0, median - SPREAD));
        int high = settings.canny().map(range -> range.get(1)).orElse((int) Math.min(LEVELS - 1, median + SPREAD));
        Canny(smooth, drawing, low, high);
        return colorful;
    }

    /** From the least value to the greatest becomes from 0 to 255, rounded down. */
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

    /** The mean of the two in the middle, where their number is even. */
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

    /** After {@link #draw}: the gray picture whose edges were sought. */
    Mat smooth() {
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
