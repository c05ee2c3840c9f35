package io.saccade.plugin.pointingtest;

import io.saccade.api.data.Point;
import java.util.List;
import java.util.Optional;

/**
 * One target, and how it was clicked on. Places are pixels of the desktop.
 *
 * @param condition the ring's number, from 0
 * @param target the target's number in its ring, from 0
 * @param from the centre of the target before
 * @param at the centre of the target
 * @param pressed where the first press was; empty when the time was over before
 * @param button the button pressed; empty likewise
 * @param movementNanos from the press before to this one
 * @param hit whether the first press was on the target
 * @param gaze where the network saw the gaze at that time; empty without one
 * @param byHand whether a hand pressed, as CLICK tells
 * @param path the pointer's places on the way
 */
record Selection(
        int condition,
        int target,
        Point from,
        Point at,
        Optional<Point> pressed,
        Optional<String> button,
        long movementNanos,
        boolean hit,
        Optional<Point> gaze,
        boolean byHand,
        List<PathPoint> path) {
    /**
     * A place on the pointer's way.
     *
     * @param nanos since the selection's begin
     */
    record PathPoint(long nanos, double x, double y) {}

    Selection madeByHand() {
        return new Selection(condition, target, from, at, pressed, button, movementNanos, hit, gaze, true, path);
    }
}
