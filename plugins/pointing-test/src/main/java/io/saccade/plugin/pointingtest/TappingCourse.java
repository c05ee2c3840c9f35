package io.saccade.plugin.pointingtest;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.spi.InvalidSetting;
import java.util.List;

/**
 * The targets in the order shown: for each condition, across the ring from target to target, until the first one is
 * reached again. The first target of a condition only starts the clock. Single-threaded.
 */
final class TappingCourse {
    private final Region screen;
    private final int targets;
    private final List<Condition> conditions;
    private int condition;
    private int step;

    /**
     * @param targets targets in a ring, an odd number
     * @throws InvalidSetting when a ring does not fit on the screen
     */
    TappingCourse(Region screen, int targets, List<Condition> conditions) {
        this.screen = screen;
        this.targets = targets;
        this.conditions = List.copyOf(conditions);
        int side = Math.min(screen.width(), screen.height());
        for (Condition ring : conditions) {
            InvalidSetting.unless(
                    ring.side() <= side,
                    "distance",
                    "leave room for the targets: " + ring + " needs " + ring.side() + " px, but the screen has "
                            + side);
        }
    }

    /** The current ring. Not valid when all are done. */
    Condition condition() {
        return conditions.get(condition);
    }

    /** The current ring's number, from 0. */
    int conditionNumber() {
        return condition;
    }

    /** The current target's number in its ring, from 0. */
    int target() {
        return target(step);
    }

    private int target(int at) {
        return at * ((targets + 1) / 2) % targets; // the opposite one, then the one beside the first
    }

    /** The centre of a target of the current ring, in pixels of the desktop. */
    Point centre(int target) {
        double angle = 2 * Math.PI * target / targets - Math.PI / 2;
        double radius = condition().distance() / 2.;
        return new Point(
                screen.x() + screen.width() / 2. + radius * Math.cos(angle),
                screen.y() + screen.height() / 2. + radius * Math.sin(angle));
    }

    /** The centre of the current target. */
    Point at() {
        return centre(target());
    }

    /** The centre of the target before this one. Not valid at the start of a ring. */
    Point from() {
        return centre(target(step - 1));
    }

    /** Whether the current target only starts the clock. */
    boolean isStart() {
        return step == 0;
    }

    /** Whether a place, in pixels of the desktop, is on the current target. */
    boolean hits(double x, double y) {
        return Math.hypot(x - at().x(), y - at().y()) <= condition().width() / 2.;
    }

    /** Advances to the next target, or to the next ring. */
    void advance() {
        step++;
        if (step <= targets) return;
        step = 0;
        condition++;
    }

    int targets() {
        return targets;
    }

    /** Number of targets that were done, of {@link #size}. */
    int done() {
        return condition * (targets + 1) + step;
    }

    /** Number of targets in all rings, with those that start the clock. */
    int size() {
        return conditions.size() * (targets + 1);
    }

    boolean isOver() {
        return condition == conditions.size();
    }
}
