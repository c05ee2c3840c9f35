package io.saccade.plugin.onnxgaze.drift;

import io.saccade.api.data.Point;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** The gaze of the last moments, as far as it rested where it is now. */
final class Fixation {
    private static final long LASTS_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    /** Gaze farther away, in widths of the screen, was before the eyes came here. */
    private static final double NEAR = .06;

    private record Look(Point gaze, long nanos) {}

    private final Deque<Look> looks = new ArrayDeque<>();

    void look(Point gaze, long nanos) {
        if (!looks.isEmpty() && nanos < looks.getLast().nanos()) looks.clear();
        looks.addLast(new Look(gaze, nanos));
        while (nanos - looks.getFirst().nanos() > LASTS_NANOS) looks.removeFirst();
    }

    /** The mean; there must have been a look. */
    Point middle() {
        Point now = looks.getLast().gaze();
        double x = 0;
        double y = 0;
        int count = 0;
        for (Look look : looks) {
            if (Math.hypot(look.gaze().x() - now.x(), look.gaze().y() - now.y()) > NEAR) continue;
            x += look.gaze().x();
            y += look.gaze().y();
            count++;
        }
        return new Point(x / count, y / count);
    }
}
