package io.saccade.plugin.pointingtest;

import io.saccade.api.data.Metrics;
import io.saccade.api.data.Point;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results of one ring by ISO 9241-411, annex B. Errors along the task axis, from the centre of the target before to
 * that of the target, give the width that was really used, W_e = 4.133 times their standard deviation; D_e is the mean
 * distance really covered along the axis (MacKenzie, "Fitts' throughput and the remarkable case of touch-based target
 * selection", 2015). ID_e = log2(D_e / W_e + 1), and the throughput is ID_e divided by the mean movement time.
 *
 * <p>Misses count: they widen W_e. A target whose time was over has no place; it counts as an error, with its time.
 *
 * @param bitsPerSecond the throughput; 0 with fewer than two presses
 * @param errorPercent share of targets that the first press did not hit
 * @param movementMillis mean movement time
 * @param widthPixels W_e; NaN with fewer than two presses
 * @param distancePixels D_e; NaN likewise
 */
record Throughput(
        double bitsPerSecond, double errorPercent, double movementMillis, double widthPixels, double distancePixels) {
    private static final double WIDTH_OF_SPREAD = 4.133;
    /** A pointer's places are whole pixels; a robot's spread of 0 would give an infinite throughput. */
    private static final double LEAST_WIDTH = 1;

    /** @param ring the selections of one condition, at least one */
    static Throughput of(List<Selection> ring) {
        double millis = mean(ring.stream()
                .mapToDouble(selection -> selection.movementNanos() / 1e6)
                .toArray());
        double errors =
                100. * ring.stream().filter(selection -> !selection.hit()).count() / ring.size();
        List<Selection> pressed = ring.stream()
                .filter(selection -> selection.pressed().isPresent())
                .toList();
        if (pressed.size() < 2) return new Throughput(0, errors, millis, Double.NaN, Double.NaN);
        double width = Math.max(LEAST_WIDTH, WIDTH_OF_SPREAD * deviation(alongAxis(pressed)));
        double distance = mean(distances(ring));
        double bits = Math.log(distance / width + 1) / Math.log(2);
        return new Throughput(bits / (millis / 1000), errors, millis, width, distance);
    }

    /** The mean over rings, as the standard asks for. */
    static Throughput mean(List<Throughput> rings) {
        return new Throughput(
                mean(rings.stream().mapToDouble(Throughput::bitsPerSecond).toArray()),
                mean(rings.stream().mapToDouble(Throughput::errorPercent).toArray()),
                mean(rings.stream().mapToDouble(Throughput::movementMillis).toArray()),
                mean(rings.stream().mapToDouble(Throughput::widthPixels).toArray()),
                mean(rings.stream().mapToDouble(Throughput::distancePixels).toArray()));
    }

    Metrics metrics() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("throughput", bitsPerSecond);
        values.put("errorPercent", errorPercent);
        values.put("movementTimeMs", movementMillis);
        values.put("effectiveWidthPx", widthPixels);
        return new Metrics(values);
    }

    private static double[] alongAxis(List<Selection> pressed) {
        return pressed.stream().mapToDouble(Throughput::error).toArray();
    }

    /** Distances covered: between the centres, corrected by where this press and the one before were. */
    private static double[] distances(List<Selection> ring) {
        double[] covered = new double[ring.size()];
        double before = 0;
        int count = 0;
        for (Selection selection : ring) {
            double error = selection.pressed().isPresent() ? error(selection) : 0;
            if (selection.pressed().isPresent()) covered[count++] = length(selection) + error + before;
            before = error;
        }
        return Arrays.copyOf(covered, count);
    }

    /** How far beyond the target's centre the press was, along the task axis; negative before it. */
    private static double error(Selection selection) {
        Point pressed = selection.pressed().orElseThrow();
        Point at = selection.at();
        Point from = selection.from();
        return ((pressed.x() - at.x()) * (at.x() - from.x()) + (pressed.y() - at.y()) * (at.y() - from.y()))
                / length(selection);
    }

    private static double length(Selection selection) {
        return Math.hypot(
                selection.at().x() - selection.from().x(),
                selection.at().y() - selection.from().y());
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }

    private static double deviation(double... values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) sum += (value - mean) * (value - mean);
        return Math.sqrt(sum / (values.length - 1));
    }
}
