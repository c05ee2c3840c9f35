package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/** Two boxes that may be a pair of eyes, left to right. */
record EyeBoxes(Region left, Region right) {
    /** Boxes of one person's eyes differ by less, in size. */
    private static final double MOST_SIZE_RATIO = 1.7;

    /** Height difference over distance across: a head tilted by 50 degrees. */
    private static final double MOST_TILT = 1.2;

    /** Distance of the centres over the size of a box: 1.2 to 1.9 in upright faces. */
    private static final double LEAST_DISTANCE = 0.85;

    private static final double MOST_DISTANCE = 3.2;

    /** How far eyes move from one frame to the next, at most, over the size of a box. */
    private static final double MOST_MOVE = 0.75;

    /** How much of a change in size is believed. */
    private static final double SIZE_FOLLOWS = 0.1;

    /** How much of a move is believed when it is next to nothing. */
    private static final double CENTRE_FOLLOWS = 0.2;

    /** How far a centre moves, over the size of a box, when it surely did; much less may be trembling. */
    private static final double CERTAIN_MOVE = 0.24;

    static EyeBoxes of(Region one, Region other) {
        return centreX(one) <= centreX(other) ? new EyeBoxes(one, other) : new EyeBoxes(other, one);
    }

    /**
     * The likeliest pair among boxes that were found anywhere: the most alike and level. Empty where others may be a
     * pair as well, since nobody knows then whose eyes are meant.
     */
    static Optional<EyeBoxes> likeliest(List<Region> boxes) {
        return best(boxes, EyeBoxes::oddness).filter(best -> best.isOnlyPairOf(boxes));
    }

    private boolean isOnlyPairOf(List<Region> boxes) {
        return boxes.stream().filter(box -> !has(box)).noneMatch(other -> boxes.stream()
                .anyMatch(box -> !box.equals(other) && of(box, other).oddness() < 1));
    }

    /** The pair among the boxes that moved least since this one was seen. */
    Optional<EyeBoxes> nearest(List<Region> boxes) {
        return best(boxes, pair -> Math.max(move(left, pair.left), move(right, pair.right)) / side() / MOST_MOVE);
    }

    private interface Cost {
        /** 1 is too much. */
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

    /** How unlike two eyes of a face: 0 for the ideal, 1 and more for what can't be. */
    private double oddness() {
        double across = centreX(right) - centreX(left);
        double distance = move(left, right) / side();
        if (distance < LEAST_DISTANCE || distance > MOST_DISTANCE) return 1;
        double tilt = Math.abs(centreY(right) - centreY(left)) / across / MOST_TILT;
        double ratio = (double) Math.max(left.width(), right.width()) / Math.min(left.width(), right.width());
        return Math.max(tilt, (ratio - 1) / (MOST_SIZE_RATIO - 1));
    }

    /** The mean width of the boxes. */
    double side() {
        return (left.width() + right.width()) / 2.0;
    }

    /** The smallest region that holds both. */
    Region both() {
        int x = Math.min(left.x(), right.x());
        int y = Math.min(left.y(), right.y());
        int endX = Math.max(left.x() + left.width(), right.x() + right.width());
        int endY = Math.max(left.y() + left.height(), right.y() + right.height());
        return new Region(x, y, endX - x, endY - y);
    }

    /** Whether the box lies on one of these eyes. */
    boolean has(Region box) {
        return Math.min(move(left, box), move(right, box)) < side() / 2;
    }

    /**
     * These boxes, moved to where they were found now. The detector jumps between few sizes, and its
     * centres tremble, while faces do neither: sizes follow slowly, and centres the faster the further they
     * moved.
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

    /** The region with a margin on every side. */
    static Region grown(Region region, double margin) {
        int by = (int) Math.round(margin);
        return new Region(region.x() - by, region.y() - by, region.width() + 2 * by, region.height() + 2 * by);
    }

    /** The box whose centre is closest to that of another. */
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
