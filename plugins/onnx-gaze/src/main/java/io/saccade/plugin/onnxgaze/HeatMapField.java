package io.saccade.plugin.onnxgaze;

import java.util.List;

/**
 * The error at each place of the screen: the mean over the estimates around it with Gaussian weights, unknown where no
 * estimate is near. The time does not depend on the number of estimates.
 */
final class HeatMapField {
    /**
     * Standard deviation as a fraction of the picture's diagonal: wide enough for a grid of nine targets, narrow enough
     * to separate corners.
     */
    private static final double WINDOW = 0.08;
    /** Weight of one look at a distance of two standard deviations. */
    private static final double NEAR = Math.exp(-2);

    private final int width;
    private final int height;
    private final double[] errors;
    private final double[] weights;

    /**
     * @param looks targets beyond the screen are moved to its edge
     * @param width width of the field in cells
     * @param height height of the field in cells
     */
    HeatMapField(List<Look> looks, int width, int height) {
        this.width = width;
        this.height = height;
        double[] sums = new double[width * height];
        double[] counts = new double[width * height];
        for (Look look : looks) {
            int cell =
                    cell(look.target().y(), height) * width + cell(look.target().x(), width);
            sums[cell] += look.pixels();
            counts[cell]++;
        }
        double window = WINDOW * Look.distance(width, height);
        this.errors = blurred(sums, window);
        this.weights = blurred(counts, window);
    }

    private static int cell(double fraction, int cells) {
        return (int) Math.round(Math.max(0, Math.min(1, fraction)) * (cells - 1));
    }

    /** Blurs along the rows, then along the columns: a two-dimensional Gaussian is separable. */
    private double[] blurred(double[] cells, double window) {
        double[] bell = bell(Math.max(width, height), window);
        double[] half = new double[cells.length];
        double[] whole = new double[cells.length];
        for (int row = 0; row < height; row++) blurLine(cells, half, row * width, 1, width, bell);
        for (int column = 0; column < width; column++) blurLine(half, whole, column, width, height, bell);
        return whole;
    }

    private static double[] bell(int length, double window) {
        double[] bell = new double[length];
        for (int i = 0; i < length; i++) bell[i] = Math.exp(-(i / window) * (i / window) / 2);
        return bell;
    }

    private static void blurLine(double[] from, double[] to, int first, int step, int length, double[] bell) {
        for (int i = 0; i < length; i++) {
            double value = from[first + i * step];
            if (value == 0) continue;
            for (int j = 0; j < length; j++) to[first + j * step] += value * bell[Math.abs(i - j)];
        }
    }

    /** The mean error around a cell, in pixels of the screen. Valid only where it is known. */
    double error(int column, int row) {
        return errors[row * width + column] / weights[row * width + column];
    }

    /** Certainty of a cell: 0 with no look near, 1 with at least one, and a soft edge between. */
    double known(int column, int row) {
        return Math.min(1, weights[row * width + column] / NEAR);
    }

    /** The largest error in cells with certainty 1. */
    double highest() {
        double highest = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (known(column, row) == 1) highest = Math.max(highest, error(column, row));
            }
        }
        return highest;
    }
}
