package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The targets of a session in the order shown, and the user's progress. Single-threaded. */
final class TargetCourse {
    /** Distance of the outer targets from the screen's edges, as a fraction of its sides. */
    private static final double MARGIN = 0.06;
    /** Distance from a target's centre within which a click hits, as a fraction of the screen's height. */
    private static final double NEAR = 0.05;

    private final ScreenSize screen;
    private final List<Point> targets = new ArrayList<>();
    private int done;

    /**
     * @param grid number of targets per round, a square number
     * @param seed seed of the order, which differs in each round
     */
    TargetCourse(ScreenSize screen, int grid, int rounds, long seed) {
        this.screen = screen;
        Random random = new Random(seed);
        for (int i = 0; i < rounds; i++) {
            List<Point> round = round(screen, (int) Math.round(Math.sqrt(grid)));
            Collections.shuffle(round, random);
            targets.addAll(round);
        }
    }

    private static List<Point> round(ScreenSize screen, int side) {
        List<Point> round = new ArrayList<>();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                round.add(new Point(
                        place(column, side) * (screen.width() - 1), place(row, side) * (screen.height() - 1)));
            }
        }
        return round;
    }

    private static double place(int index, int side) {
        return MARGIN + (1 - 2 * MARGIN) * index / (side - 1);
    }

    /** The current target, in pixels of the screen. Not valid when all are done. */
    Point target() {
        return targets.get(done);
    }

    /** Distance in pixels from a target's centre within which a click hits. */
    double radius() {
        return NEAR * screen.height();
    }

    /** Whether a click, in pixels of the screen, hits the target. */
    boolean hits(double x, double y) {
        return !isOver() && Math.hypot(x - target().x(), y - target().y()) <= radius();
    }

    /** Advances to the next target. */
    void advance() {
        done++;
    }

    int done() {
        return done;
    }

    int size() {
        return targets.size();
    }

    boolean isOver() {
        return done == targets.size();
    }
}
