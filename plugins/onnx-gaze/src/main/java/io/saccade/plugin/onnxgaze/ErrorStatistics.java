package io.saccade.plugin.onnxgaze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Statistics of the gaze error over all estimates so far. */
final class ErrorStatistics {
    private final Optional<ViewingAngle> angle;
    private final List<Look> looks = new ArrayList<>();
    private double[] sorted = new double[64];
    private double sumPixels;
    private double sumDiagonals;
    private double sumDegrees;
    private double sumTargetX;
    private double sumTargetY;

    ErrorStatistics(Optional<ViewingAngle> angle) {
        this.angle = angle;
    }

    void add(Look look) {
        double pixels = look.pixels();
        insert(pixels);
        looks.add(look);
        sumPixels += pixels;
        sumDiagonals += pixels / look.diagonal();
        angle.ifPresent(eyes -> sumDegrees += eyes.degrees(look.target(), look.gaze()));
        sumTargetX += look.targetX();
        sumTargetY += look.targetY();
    }

    private void insert(double pixels) {
        int size = looks.size();
        if (size == sorted.length) sorted = Arrays.copyOf(sorted, 2 * size);
        int found = Arrays.binarySearch(sorted, 0, size, pixels);
        int at = found < 0 ? -found - 1 : found;
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = pixels;
    }

    /** The estimates, oldest first. */
    List<Look> looks() {
        return Collections.unmodifiableList(looks);
    }

    double meanPixels() {
        return sumPixels / looks.size();
    }

    double medianPixels() {
        int middle = looks.size() / 2;
        return looks.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The 80th percentile of the error in pixels. */
    double fourOfFivePixels() {
        return sorted[(int) Math.ceil(0.8 * looks.size()) - 1];
    }

    /** Mean error as a percentage of the diagonal of each look's screen. */
    double diagonalPercent() {
        return 100 * sumDiagonals / looks.size();
    }

    /** Mean error in degrees; empty when the screen's size in millimetres is unknown. */
    Optional<Double> degrees() {
        return angle.map(eyes -> sumDegrees / looks.size());
    }

    /** Mean error of the constant estimate at the mean of all targets. */
    double baselinePixels() {
        double meanX = sumTargetX / looks.size();
        double meanY = sumTargetY / looks.size();
        double sum = 0;
        for (Look look : looks) sum += Look.distance(look.targetX() - meanX, look.targetY() - meanY);
        return sum / looks.size();
    }
}
