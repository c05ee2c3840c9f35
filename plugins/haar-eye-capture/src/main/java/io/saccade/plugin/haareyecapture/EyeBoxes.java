package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/** Two boxes that may be a pair of eyes, left to right. */
record EyeBoxes(Region left, Region right) {
    /** Upper limit of the size ratio of two eyes of one person. */
    private static final double MOST_SIZE_RATIO = 1.7;

    /** Upper limit of vertical over horizontal distance: a head tilted by 50 degrees. */
    private static final double MOST_TILT = 1.2;

    /** Limits of the distance of the centres, relative to the box size; it is 1.2 to 1.9 in upright faces. */
    private static final double LEAST_DISTANCE = 0.85;

    private static final double MOST_DISTANCE = 3.2;

    /** Largest move of an eye between frames, relative to the box size. */
    private static final double MOST_MOVE = 0.75;

    /** Weight of a new size against the previous one. */
    private static final double SIZE_FOLLOWS = 0.1;

    /** Weight of a new centre when the move is close to 0. */
    private static final double CENTRE_FOLLOWS = 0.2;

    /** Move, relative to the box size, from which a new centre has full weight; smaller moves may be jitter. */
    private static final double CERTAIN_MOVE = 0.24;

    static EyeBoxes of(Region one, Region other) {
        return centreX(one) <= centreX(other) ? new EyeBoxes(one, other) : new EyeBoxes(other, one);
    }

    /**
     * Selects the most similar and level pair among all boxes of a frame. Empty if other boxes may be a pair as well,
     * since the choice between several people would be arbitrary.
     */
    static Optional<EyeBoxes> likeliest(List<Region> boxes) {
        return best(boxes, EyeBoxes::oddness).filter(best -> best.isOnlyPairOf(boxes));
    }

    private boolean isOnlyPairOf(List<Region> boxes) {
        return boxes.stream().filter(box -> !has(box)).noneMatch(other -> boxes.stream()
                .anyMatch(box -> !box.equals(other) && of(box, other).oddness() < 1));
    }

    /** Selects the pair among the boxes that moved least from this one. */
    Optional<EyeBoxes> nearest(List<Region> boxes) {
        return best(boxes, pair -> Math.max(move(left, pair.left), move(right, pair.right)) / side() / MOST_MOVE);
    }

    private interface Cost {
        /** The cost of a pair; 1 or more excludes it. */
        double of(EyeBoxes pair);
    }

    private static Optional<EyeBoxes> best(List<Region> boxes, Cost cost) {
        EyeBoxes best = null;
        double least = 1;
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                EyeBoxes pair = of(boxes.get(i), boxes.get(j));
                double costs = pair.oddness() < 1 ? cost.of(pair) : 1;
                if (costs < least) {
                    best = pair;
                    least = costs;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Deviation from an ideal pair of eyes: 0 for the ideal, 1 and more for an impossible pair. */
    private double oddness() {
        double across = centreX(right) - centreX(left);
        double distance = move(left, right) / side();
        if (distance < LEAST_DISTANCE || distance > MOST_DISTANCE) return 1;
        double tilt = Math.abs(centreY(right) - centreY(left)) / across / MOST_TILT;
        double ratio = (double) Math.max(left.width(), right.width()) / Math.min(left.width(), right.width());
        return Math.max(tilt, (ratio - 1) / (MOST_SIZE_RATIO - 1));
    }

    /** Mean width of the boxes. */
    double side() {
        return (left.width() + right.width()) / 2.0;
    }

    /** The smallest region that contains both boxes. */
    Region both() {
        int x = Math.min(left.x(), right.x());
        int y = Math.min(left.y(), right.y());
        int endX = Math.max(left.x() + left.width(), right.x() + right.width());
        int endY = Math.max(left.y() + left.height(), right.y() + right.height());
        return new Region(x, y, endX - x, endY - y);
    }

    /** Whether the box covers one of these eyes. */
    boolean has(Region box) {
        return Math.min(move(left, box), move(right, box)) < side() / 2;
    }

    /**
     * Moves these boxes towards a new detection. The detector's sizes jump and its centres jitter, while faces do
     * neither: sizes follow slowly, and centres follow faster the further they moved.
     */
    EyeBoxes following(EyeBoxes found, Mat picture) {
        double side = side() + SIZE_FOLLOWS * (found.side() - side());
        return new EyeBoxes(following(left, found.left, side, picture), following(right, found.right, side, picture));
    }

    private static Region following(Region was, Region is, double wanted, Mat picture) {
        double follows = Math.min(1, CENTRE_FOLLOWS + (1 - CENTRE_FOLLOWS) * move(was, is) / wanted / CERTAIN_MOVE);
        int side = Math.min((int) Math.round(wanted), Math.min(picture.cols(), picture.rows()));
        int x = (int) Math.round(centreX(was) + follows * (centreX(is) - centreX(was)) - side / 2.0);
        int y = (int) Math.round(centreY(was) + follows * (centreY(is) - centreY(was)) - side / 2.0);
        return new Region(
                Math.max(0, Math.min(x, picture.cols() - side)),
                Math.max(0, Math.min(y, picture.rows() - side)),
                side,
                side);
    }

    /** Enlarges the region by a margin on every side. */
    static Region grown(Region region, double margin) {
        int by = (int) Math.round(margin);
        return new Region(region.x() - by, region.y() - by, region.width() + 2 * by, region.height() + 2 * by);
    }

    /** The box whose centre is closest to that of {@code to}. */
    static Optional<Region> closest(Region to, List<Region> boxes) {
        return boxes.stream().min(Comparator.comparingDouble(box -> move(to, box)));
    }

    private static double move(Region from, Region to) {
        return Math.hypot(centreX(to) - centreX(from), centreY(to) - centreY(from));
    }

    private static double centreX(Region region) {
        return region.x() + region.width() / 2.0;
    }

    private static double centreY(Region region) {
        return region.y() + region.height() / 2.0;
    }
}
