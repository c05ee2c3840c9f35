package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Frame;
import io.saccade.plugin.haareyecapture.ClosedTimer.Lids;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Knows how this person's open eyes look, and so tells closed ones. Both eyes of a frame are compared with the open
 * ones of earlier frames: closed are those that are less like them than open eyes are among each other, and that show
 * no iris. The first frames after the eyes were found are taken as open, as the detector finds open eyes.
 */
final class OpenEyes {
    /** Side of an eye's picture, in distances between the eyes. */
    private static final double SIDE = .63;

    private static final int FIRST = 8;
    private static final int KNOWN = 12;
    private static final int REMEMBERED = 100;
    /** Closed eyes are less like open ones than their median by at least this. */
    private static final double LEAST_DROP = .12;
    /** And by this multiple of what one in ten open eyes are below the median. */
    private static final double DROPS = 2.5;

    private static final double LEAST_LIKENESS = .35;
    /** A part of the usual contrast of the iris at which it is certainly visible. */
    private static final double VISIBLE = .9;
    /** Below this part the eyes may be closing, and are not added to the known ones. */
    private static final double HALF_VISIBLE = .75;

    private record Pair(EyeEdges left, EyeEdges right) {
        double likeness(Pair other) {
            return (left.likeness(other.left) + right.likeness(other.right)) / 2;
        }

        double iris() {
            return (left.iris() + right.iris()) / 2;
        }
    }

    private final UprightView view = new UprightView(EyeEdges.SIDE, EyeEdges.SIDE);
    private final Deque<Pair> known = new ArrayDeque<>();
    private final RecentValues likenesses = new RecentValues(REMEMBERED);
    private final RecentValues irises = new RecentValues(REMEMBERED);

    Lids lids(Frame frame, EyePlaces places) {
        double pixel = SIDE / EyeEdges.SIDE;
        Pair eyes = new Pair(
                new EyeEdges(view.of(frame, places, places.leftX(), places.leftY(), pixel)),
                new EyeEdges(view.of(frame, places, places.rightX(), places.rightY(), pixel)));
        double likeness = known.stream().mapToDouble(eyes::likeness).max().orElse(0);
        if (irises.count() < FIRST) return open(eyes, likeness, known.isEmpty() || likeness < .9);
        double iris = eyes.iris() / irises.median();
        if (likeness < closedBelow() && iris < VISIBLE) return Lids.CLOSED;
        return open(eyes, likeness, likeness < likenesses.median() - LEAST_DROP / 2 && iris > HALF_VISIBLE);
    }

    private double closedBelow() {
        double usual = likenesses.median();
        double drop = Math.max(LEAST_DROP, DROPS * (usual - likenesses.tenth()));
        return Math.max(LEAST_LIKENESS, usual - drop);
    }

    private Lids open(Pair eyes, double likeness, boolean isNew) {
        if (!known.isEmpty()) likenesses.add(likeness);
        irises.add(eyes.iris());
        if (isNew) known.addLast(eyes);
        if (known.size() > KNOWN) known.removeFirst();
        return Lids.OPEN;
    }

    /** The last values, of which quantiles are asked. */
    private static final class RecentValues {
        private final double[] values;
        private int count;

        RecentValues(int most) {
            values = new double[most];
        }

        void add(double value) {
            values[count++ % values.length] = value;
        }

        int count() {
            return count;
        }

        double median() {
            return quantile(.5);
        }

        double tenth() {
            return quantile(.1);
        }

        private double quantile(double part) {
            double[] sorted = Arrays.copyOf(values, Math.min(count, values.length));
            Arrays.sort(sorted);
            return sorted[(int) (part * (sorted.length - 1))];
        }
    }
}
