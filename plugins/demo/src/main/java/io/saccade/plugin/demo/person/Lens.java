package io.saccade.plugin.demo.person;

import io.saccade.api.data.FrameDraft;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Turns a drawing into a camera's picture: slightly soft, by a Gaussian blur with repeated edges, and slightly noisy.
 *
 * <p>Red and blue share an int while they are weighted, since their sums fit in 16 bits each. Loops run over whole
 * rows, so that the compiler can vectorize them.
 */
public final class Lens {
    /** Blur of one pixel (sigma) per this many pixels of the head's height. */
    private static final double SHARPNESS = 336;

    private static final int RED_BLUE = 0xff00ff;
    private static final int GREEN = 0x00ff00;
    /** Half of the weights' sum in each lane, so that sums are rounded. */
    private static final int HALF_RED_BLUE = 0x800080;

    private static final int HALF_GREEN = 0x008000;

    private final int width;
    private final int height;
    private final int[] weights;
    private final int[] padded;
    private final int[] redBlue;
    private final int[] green;
    private final int[] blurred;
    private final byte[] row;

    public Lens(int width, int height) {
        this.width = width;
        this.height = height;
        weights = weights(Math.max(.5, FaceDrawing.headHeight(height) / SHARPNESS));
        padded = new int[width + 2 * (weights.length - 1)];
        redBlue = new int[width];
        green = new int[width];
        blurred = new int[width * height];
        row = new byte[3 * width];
    }

    /**
     * The weights of a pixel and of the pixels at each distance on both sides, in 256ths; they add up to exactly one.
     */
    private static int[] weights(double sigma) {
        double[] bell = new double[(int) Math.ceil(3 * sigma) + 1];
        for (int i = 0; i < bell.length; i++) bell[i] = Math.exp(-i * i / (2 * sigma * sigma));
        double sum = 2 * Arrays.stream(bell).sum() - bell[0];
        int[] weights = new int[bell.length];
        weights[0] = 256;
        for (int i = 1; i < bell.length; i++) {
            weights[i] = (int) Math.round(256 * bell[i] / sum);
            weights[0] -= 2 * weights[i];
        }
        return weights;
    }

    /** Writes the picture, BGR8. */
    public void expose(int[] drawing, SensorNoise.Shot noise, FrameDraft draft) {
        for (int y = 0; y < height; y++) blurRow(drawing, y * width);
        ByteBuffer pixels = draft.pixels();
        for (int y = 0; y < height; y++) {
            blurColumns(y);
            noise.develop(padded, row);
            pixels.put(y * draft.strideBytes(), row);
        }
    }

    private void blurRow(int[] drawing, int offset) {
        int radius = weights.length - 1;
        Arrays.fill(padded, 0, radius, drawing[offset]);
        System.arraycopy(drawing, offset, padded, radius, width);
        Arrays.fill(padded, radius + width, padded.length, drawing[offset + width - 1]);
        begin(padded, radius);
        for (int i = 1; i <= radius; i++) add(padded, radius - i, radius + i, weights[i]);
        end(blurred, offset);
    }

    /** Puts the row into the first {@code width} values of {@link #padded}. */
    private void blurColumns(int y) {
        begin(blurred, y * width);
        for (int i = 1; i < weights.length; i++) {
            int above = Math.max(0, y - i);
            int below = Math.min(height - 1, y + i);
            add(blurred, above * width, below * width, weights[i]);
        }
        end(padded, 0);
    }

    private void begin(int[] pixels, int offset) {
        int weight = weights[0];
        for (int x = 0; x < width; x++) {
            int pixel = pixels[offset + x];
            redBlue[x] = (pixel & RED_BLUE) * weight + HALF_RED_BLUE;
            green[x] = (pixel & GREEN) * weight + HALF_GREEN;
        }
    }

    /** Adds, for each pixel of the row, two pixels at the same distance from it. */
    private void add(int[] pixels, int before, int after, int weight) {
        for (int x = 0; x < width; x++) {
            int one = pixels[before + x];
            int other = pixels[after + x];
            redBlue[x] += ((one & RED_BLUE) + (other & RED_BLUE)) * weight;
            green[x] += ((one & GREEN) + (other & GREEN)) * weight;
        }
    }

    private void end(int[] pixels, int offset) {
        for (int x = 0; x < width; x++) {
            pixels[offset + x] = ((redBlue[x] >>> 8) & RED_BLUE) | ((green[x] >>> 8) & GREEN);
        }
    }
}
