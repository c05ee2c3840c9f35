package io.saccade.plugin.metrics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The values of one metric, in the order of arrival. */
final class Curve {
    private static final double INVISIBLE = 1e-6;

    private final String name;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    Curve(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Ignores values that are not finite, since they can't be drawn. */
    void add(double x, double y) {
        if (!Double.isFinite(y)) return;
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    int size() {
        return size;
    }

    /** The x of the first value. */
    double first() {
        return xs[0];
    }

    /** The x of the last value. */
    double end() {
        return xs[size - 1];
    }

    /** The last value. */
    double last() {
        return ys[size - 1];
    }

    double lowest() {
        return Arrays.stream(ys, 0, size).min().orElse(Double.NaN);
    }

    double highest() {
        return Arrays.stream(ys, 0, size).max().orElse(Double.NaN);
    }

    double[] xs() {
        return Arrays.copyOf(xs, size);
    }

    double[] ys() {
        return Arrays.copyOf(ys, size);
    }

    /** Only the values above 0, for a logarithmic axis. */
    Curve positive() {
        return picked(IntStream.range(0, size).filter(i -> ys[i] > 0));
    }

    /** The lowest and highest value of each stretch: looks the same when drawn, with fewer points. */
    Curve thinned(int stretches) {
        if (size <= 2 * stretches) return this;
        return picked(IntStream.range(0, stretches).flatMap(stretch -> {
            int from = (int) ((long) stretch * size / stretches);
            int to = (int) ((long) (stretch + 1) * size / stretches);
            int low = from;
            int high = from;
            for (int i = from; i < to; i++) {
                if (ys[i] < ys[low]) low = i;
                if (ys[i] > ys[high]) high = i;
            }
            return low == high ? IntStream.of(low) : IntStream.of(Math.min(low, high), Math.max(low, high));
        }));
    }

    /**
     * Looks the same when drawn, but has a second point next to the first one. XChart puts its ticks at the values of
     * evenly spaced points, however odd they are, and at round numbers otherwise.
     */
    Curve unevenlySpaced() {
        Curve uneven = new Curve(name);
        uneven.add(xs[0], ys[0]);
        uneven.add(xs[0] + (end() - first()) * INVISIBLE, ys[0]);
        for (int i = 1; i < size; i++) uneven.add(xs[i], ys[i]);
        return uneven;
    }

    private Curve picked(IntStream places) {
        Curve picked = new Curve(name);
        places.forEach(i -> picked.add(xs[i], ys[i]));
        return picked;
    }
}
