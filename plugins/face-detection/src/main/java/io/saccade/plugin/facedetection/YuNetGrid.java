package io.saccade.plugin.facedetection;

import io.saccade.api.data.FacePoints;
import io.saccade.api.data.FacePoints.Pixel;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * YuNet's outputs for one grid, row by row: scores 0..1 for a face and for any object, and the box: its centre relative
 * to the cell and the logarithm of its size, both in units of the stride. If there are points, they are five pairs relative
 * to the cell, in units of the stride.
 */
final class YuNetGrid {
    /** Coordinates of five points. */
    private static final int VALUES = 10;

    private final int step;
    private final int columns;
    private final int rows;
    private final FloatBuffer faceness;
    private final FloatBuffer objectness;
    private final FloatBuffer boxes;
    private final @Nullable FloatBuffer points;

    /** @param step stride of the grid in pixels of the network's input */
    YuNetGrid(
            int step,
            int columns,
            int rows,
            FloatBuffer faceness,
            FloatBuffer objectness,
            FloatBuffer boxes,
            @Nullable FloatBuffer points) {
        this.step = step;
        this.columns = columns;
        this.rows = rows;
        this.faceness = faceness;
        this.objectness = objectness;
        this.boxes = boxes;
        this.points = points;
    }

    /**
     * Adds the faces with at least this score.
     *
     * @param scale scale of the network's input relative to the picture
     */
    void read(double minScore, double scale, FaceCandidates into) {
        for (int place = 0; place < columns * rows; place++) {
            double score = Math.sqrt(share(faceness.get(place)) * share(objectness.get(place)));
            if (score >= minScore) add(place, score, step / scale, into);
        }
    }

    private void add(int place, double score, double pixels, FaceCandidates into) {
        int column = place % columns;
        int row = place / columns;
        double centreX = (column + boxes.get(4 * place)) * pixels;
        double centreY = (row + boxes.get(4 * place + 1)) * pixels;
        double width = Math.exp(boxes.get(4 * place + 2)) * pixels;
        double height = Math.exp(boxes.get(4 * place + 3)) * pixels;
        into.add(centreX - width / 2, centreY - height / 2, width, height, score, points(place, pixels));
    }

    private Optional<FacePoints> points(int place, double pixels) {
        if (points == null) return Optional.empty();
        return Optional.of(new FacePoints(
                point(points, place, 0, pixels),
                point(points, place, 1, pixels),
                point(points, place, 2, pixels),
                point(points, place, 3, pixels),
                point(points, place, 4, pixels)));
    }

    private Pixel point(FloatBuffer from, int place, int number, double pixels) {
        int at = VALUES * place + 2 * number;
        int column = place % columns;
        int row = place / columns;
        return new Pixel((column + from.get(at)) * pixels, (row + from.get(at + 1)) * pixels);
    }

    private static double share(float value) {
        return Math.max(0, Math.min(1, value));
    }
}
