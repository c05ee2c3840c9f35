package io.saccade.plugin.onnxgaze;

import java.util.List;

/**
 * The error as a landscape: at each place the mean over the looks around, nearer ones weighing more (a Gaussian
 * window). Where no look was near there is nothing to tell. Takes as long for a million looks as for one.
 */
final class HeatMapField {
    /** Of the picture's diagonal: wide enough for a grid of nine targets, narrow enough to tell corners apart. */
    private static final double WINDOW = 0.08;
    /** The weight that one look has at two windows' distance. */
    private static final double NEAR = Math.exp(-2);

    private final int width;
    private final int height;
    private final double[] errors;
    private final double[] weights;

    /**
     * @param looks targets beside the screen count for its edge
     * @param width of the picture of the screen, in cells
     * @param height likewise
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

    /** A Gaussian in two dimensions is one along the rows of one along the columns. */
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

    /** The mean error around a cell, in pixels of the screen; only where it is known. */
    double error(int column, int row) {
        return errors[row * width + column] / weights[row * width + column];
    }

    /** How well a cell is known: 0 where no look was near, 1 where at least one was, and a soft edge between. */
    double known(int column, int row) {
        return Math.min(1, weights[row * width + column] / NEAR);
    }

    /** The largest error that is shown. */
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
