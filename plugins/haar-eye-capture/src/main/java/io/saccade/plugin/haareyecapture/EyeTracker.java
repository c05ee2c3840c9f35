package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Frame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows where the eyes are also in frames in which the detector does not find them, as closed eyes: it searches near
 * their last place for what is around them, such as the brows and the bridge of the nose.
 */
final class EyeTracker {
    /** Size of a pixel of the views, in distances between the eyes. */
    private static final double PIXEL = 1 / 20.0;

    private static final int COLUMNS = 40;
    private static final int ROWS = 24;
    private static final int REACH = 6;
    /** Least correlation of what is around the eyes with the last frame. */
    private static final double LEAST_LIKENESS = .7;

    private final UprightView around = new UprightView(COLUMNS, ROWS);
    private final UprightView search = new UprightView(COLUMNS + 2 * REACH, ROWS + 2 * REACH);
    private @Nullable EyePlaces last;
    private float[] template = {};

    /** @param detected the eyes in the frame, if the detector found them */
    Optional<EyePlaces> find(Frame frame, Optional<EyePlaces> detected) {
        EyePlaces before = last;
        Optional<EyePlaces> found = detected.or(() -> before == null ? Optional.empty() : follow(frame, before));
        last = found.orElse(null);
        if (found.isPresent()) {
            EyePlaces places = found.get();
            template = around.of(frame, places, places.middleX(), places.middleY(), PIXEL);
        }
        return found;
    }

    void forget() {
        last = null;
    }

    private Optional<EyePlaces> follow(Frame frame, EyePlaces before) {
        float[] view = search.of(frame, before, before.middleX(), before.middleY(), PIXEL);
        double best = LEAST_LIKENESS;
        Optional<EyePlaces> found = Optional.empty();
        for (int down = -REACH; down <= REACH; down++) {
            for (int across = -REACH; across <= REACH; across++) {
                double likeness = likeness(view, REACH + across, REACH + down);
                if (likeness <= best) continue;
                best = likeness;
                double stepX = PIXEL * (before.rightX() - before.leftX());
                double stepY = PIXEL * (before.rightY() - before.leftY());
                found = Optional.of(before.moved(across * stepX - down * stepY, across * stepY + down * stepX));
            }
        }
        return found;
    }

    /** Correlation of the template with a part of the view. */
    private double likeness(float[] view, int left, int top) {
        double sumA = 0;
        double sumB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        for (int row = 0; row < ROWS; row++) {
            int from = (top + row) * (COLUMNS + 2 * REACH) + left;
            for (int column = 0; column < COLUMNS; column++) {
                double a = template[row * COLUMNS + column];
                double b = view[from + column];
                sumA += a;
                sumB += b;
                squaresA += a * a;
                squaresB += b * b;
                products += a * b;
            }
        }
        int n = ROWS * COLUMNS;
        double varianceA = squaresA - sumA * sumA / n;
        double varianceB = squaresB - sumB * sumB / n;
        return (products - sumA * sumB / n) / Math.sqrt(Math.max(1e-9, varianceA * varianceB));
    }
}
