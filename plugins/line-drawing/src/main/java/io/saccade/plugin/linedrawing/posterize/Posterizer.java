package io.saccade.plugin.linedrawing.posterize;

import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.linedrawing.picture.Extent;
import java.nio.ByteBuffer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Finds each pixel's nearest colour. The values are stretched from the picture's smallest to its largest; of two levels
 * at the same distance, the lower one wins. Uses integers, since ties occur and floating point would break them
 * inconsistently. Not thread-safe.
 */
final class Posterizer implements AutoCloseable {
    private static final int VALUES = 256;

    private final Palette palette;
    private final Extent extent = new Extent();
    /** What a value of blue, green or red adds to the label. */
    private final byte[] blue = new byte[VALUES];

    private final byte[] green = new byte[VALUES];
    private final byte[] red = new byte[VALUES];
    private byte[] pixels = {};
    private byte[] labels = {};

    Posterizer(Palette palette) {
        this.palette = palette;
    }

    /**
     * Computes the labels.
     *
     * @param picture BGR
     * @return false if the picture has a single colour, and all labels are 0
     */
    boolean label(Mat picture) {
        extent.measure(picture);
        int range = extent.greatest() - extent.least();
        prepare(extent.least(), range);
        int width = picture.cols();
        int height = picture.rows();
        if (labels.length != width * height) {
            labels = new byte[width * height];
            pixels = new byte[3 * width * height];
        }
        read(picture);
        for (int i = 0, at = 0; i < labels.length; i++, at += 3) {
            labels[i] = (byte) (blue[pixels[at] & 0xff] + green[pixels[at + 1] & 0xff] + red[pixels[at + 2] & 0xff]);
        }
        return range > 0;
    }

    private void prepare(int least, int range) {
        int values = palette.values();
        for (int value = 0; value < VALUES; value++) {
            int level = 0;
            for (int half = 1; half < 2 * values - 2; half += 2) {
                if (2 * values * (value - least) > half * range) level++;
            }
            blue[value] = (byte) level;
            green[value] = (byte) (level * values);
            red[value] = (byte) (level * values * values);
        }
    }

    private void read(Mat picture) {
        int row = 3 * picture.cols();
        ByteBuffer bytes = picture.createBuffer();
        if (picture.isContinuous()) {
            bytes.get(0, pixels);
            return;
        }
        int stride = (int) picture.step();
        for (int y = 0; y < picture.rows(); y++) bytes.get(y * stride, pixels, y * row, row);
    }

    /** Returns the labels of the last picture, row by row. This object owns them. */
    byte[] labels() {
        return labels;
    }

    @Override
    public void close() {
        extent.close();
    }
}
