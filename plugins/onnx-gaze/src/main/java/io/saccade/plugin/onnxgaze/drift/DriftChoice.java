package io.saccade.plugin.onnxgaze.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses how to correct the gaze: not at all, the offset, or offset and scale, from clicks that are forgotten slowly
 * or quickly. Each way predicts the latest clicks, each from the clicks before it; the one with the smallest errors
 * corrects from now on, if it is clearly better than none.
 */
final class DriftChoice {
    private static final int KEPT = 100;
    private static final int JUDGED = 12;
    private static final double QUICK = 4;
    /** After so many further clicks a prediction counts half, so that a jump of the head is soon made up for. */
    private static final double JUDGED_HALF = 6;
    /** A correction must have smaller errors than none by this factor. */
    private static final double BETTER = .95;
    /** What a click counts whose head was elsewhere. */
    private static final double ELSEWHERE = .1;

    private record Way(double half, DriftFit fit) {}

    private final List<Way> ways;
    private final int minClicks;
    private final List<ClickedLook> looks = new ArrayList<>();

    /**
     * @param forget number of further clicks after which a click counts half
     * @param minClicks number of clicks before anything is corrected
     */
    DriftChoice(int forget, int minClicks) {
        this.minClicks = minClicks;
        ways = List.of(
                new Way(forget, new DriftFit(false)),
                new Way(Math.min(forget, QUICK), new DriftFit(false)),
                new Way(forget, new DriftFit(true)));
    }

    /** Adds a click and returns the correction from now on. */
    Correction add(ClickedLook look) {
        looks.add(look);
        if (looks.size() > KEPT) looks.remove(0);
        return choose(look.head());
    }

    /** The correction for a head at this place. */
    Correction choose(Optional<ClickedLook.Head> head) {
        if (looks.size() < minClicks) return Correction.NONE;
        double least = BETTER * errorWithout();
        Correction chosen = Correction.NONE;
        for (Way way : ways) {
            double error = error(way);
            if (error >= least) continue;
            least = error;
            chosen = fit(way, looks, head);
        }
        return chosen;
    }

    void forget() {
        looks.clear();
    }

    private double errorWithout() {
        return judged(look -> Correction.NONE);
    }

    private double error(Way way) {
        return judged(at -> fit(way, looks.subList(0, at), looks.get(at).head()));
    }

    private interface Prediction {
        /** The correction from the clicks before a click. */
        Correction before(int click);
    }

    /** The mean error over the latest clicks; one that is far off, since nobody looked at it, counts little more. */
    private double judged(Prediction prediction) {
        double sum = 0;
        double weights = 0;
        double most = mostError();
        for (int at = Math.max(2, looks.size() - JUDGED); at < looks.size(); at++) {
            double weight = Math.pow(.5, (looks.size() - 1 - at) / JUDGED_HALF);
            sum += weight * Math.min(most, looks.get(at).error(prediction.before(at)));
            weights += weight;
        }
        return sum / weights;
    }

    private double mostError() {
        List<Double> errors = looks.subList(Math.max(0, looks.size() - JUDGED), looks.size()).stream()
                .map(look -> look.error(Correction.NONE))
                .sorted(Comparator.naturalOrder())
                .toList();
        return 2 * errors.get(errors.size() / 2);
    }

    private static Correction fit(Way way, List<ClickedLook> looks, Optional<ClickedLook.Head> head) {
        double[] weights = new double[looks.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.pow(.5, (weights.length - 1 - i) / way.half());
            Optional<ClickedLook.Head> was = looks.get(i).head();
            boolean elsewhere = head.isPresent() && was.isPresent() && was.get().isElsewhereThan(head.get());
            if (elsewhere) weights[i] *= ELSEWHERE;
        }
        return way.fit().of(looks, weights);
    }
}
