package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The targets of a session and the user's progress. The next target is the one in the grid around which the screen was
 * seen least so far, so that the first targets are far apart and later ones fill the gaps. Single-threaded.
 */
final class TargetCourse {
    /** Distance of the outer targets from the screen's edges, as a fraction of its sides. */
    private static final double MARGIN = 0.06;
    /** Distance from a target's centre within which a click hits, as a fraction of the screen's height. */
    private static final double NEAR = 0.05;
    /**
     * How far around a click the screen counts as seen, in distances between targets. So steep that neighbours never
     * outweigh a click on the target itself.
     */
    private static final double SEEN = 0.3;
    /** Chance between targets that were seen alike, so that each round has another order. */
    private static final double CHANCE = 0.005;

    private final ScreenSize screen;
    private final List<Point> grid;
    private final List<Point> clicked;
    private final int side;
    private final int size;
    private final Random random;
    private Point target;
    private int done;

    /**
     * @param grid number of targets per round, a square number
     * @param earlier places of earlier clicks, in pixels of the screen
     * @param seed decides between targets that were seen alike
     */
    TargetCourse(ScreenSize screen, int grid, int rounds, List<Point> earlier, long seed) {
        this.screen = screen;
        this.side = (int) Math.round(Math.sqrt(grid));
        this.grid = grid(screen, side);
        this.clicked = new ArrayList<>(earlier);
        this.size = grid * rounds;
        this.random = new Random(seed);
        Collections.shuffle(this.grid, random);
        target = leastSeen();
    }

    private static List<Point> grid(ScreenSize screen, int side) {
        List<Point> grid = new ArrayList<>();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                grid.add(new Point(
                        place(column, side) * (screen.width() - 1), place(row, side) * (screen.height() - 1)));
            }
        }
        return grid;
    }

    private static double place(int index, int side) {
        return MARGIN + (1 - 2 * MARGIN) * index / (side - 1);
    }

    private Point leastSeen() {
        Point found = grid.get(0);
        double least = Double.MAX_VALUE;
        for (Point place : grid) {
            double seen = seen(place) * (1 + CHANCE * random.nextDouble());
            if (seen < least) {
                least = seen;
                found = place;
            }
        }
        return found;
    }

    /** How much the screen was seen around a place: a sum of bells around all clicks. */
    private double seen(Point place) {
        double right = SEEN * screen.width() * (1 - 2 * MARGIN) / (side - 1);
        double down = SEEN * screen.height() * (1 - 2 * MARGIN) / (side - 1);
        return clicked.stream()
                .mapToDouble(click -> {
                    double x = (click.x() - place.x()) / right;
                    double y = (click.y() - place.y()) / down;
                    return Math.exp(-(x * x + y * y) / 2);
                })
                .sum();
    }

    /** The current target, in pixels of the screen; when all are done, the last one. */
    Point target() {
        return target;
    }

    /** Distance in pixels from a target's centre within which a click hits. */
    double radius() {
        return NEAR * screen.height();
    }

    /** Whether a click, in pixels of the screen, hits the target. */
    boolean hits(double x, double y) {
        return !isOver() && Math.hypot(x - target.x(), y - target.y()) <= radius();
    }

    /** Advances to the next target. */
    void advance() {
        done++;
        clicked.add(target);
        if (!isOver()) target = leastSeen();
    }

    int done() {
        return done;
    }

    int size() {
        return size;
    }

    boolean isOver() {
        return done == size;
    }
}
