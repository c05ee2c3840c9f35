package io.saccade.plugin.pointingtest;

import io.saccade.api.data.Point;
import java.util.List;
import java.util.Optional;

/** Selections for tests. */
final class Selections {
    private Selections() {}

    /** A press in a ring of 100 px, from left to right, this far beyond the target and beside it. */
    static Selection press(double beyond, double beside, double millis) {
        return selection(Optional.of(new Point(200 + beyond, 50 + beside)), millis);
    }

    static Selection timeout(double millis) {
        return selection(Optional.empty(), millis);
    }

    private static Selection selection(Optional<Point> pressed, double millis) {
        boolean hit = pressed.filter(place -> Math.hypot(place.x() - 200, place.y() - 50) <= 10)
                .isPresent();
        return new Selection(
                0,
                1,
                new Point(100, 50),
                new Point(200, 50),
                pressed,
                pressed.map(place -> "left"),
                (long) (millis * 1e6),
                hit,
                Optional.empty(),
                false,
                List.of());
    }
}
