package io.saccade.plugin.wav2liptraining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Where lips and sound of a film point, frame by frame, and how near they are when one is shifted. */
final class SyncDirections {
    private final boolean zerosBeyond;
    private final TreeMap<Integer, float[]> lips = new TreeMap<>();
    private final TreeMap<Integer, float[]> sound = new TreeMap<>();
    private int notNumbers;

    /** @param zerosBeyond whether sound is taken to be zero beyond the film's ends, and not to be unknown */
    SyncDirections(boolean zerosBeyond) {
        this.zerosBeyond = zerosBeyond;
    }

    /** Leaves out, and counts, what a broken network answers. */
    void add(int frame, float[] lipsThere, float[] soundThere) {
        if (!FeatureSums.areNumbers(lipsThere) || !FeatureSums.areNumbers(soundThere)) {
            notNumbers++;
            return;
        }
        lips.put(frame, lipsThere);
        sound.put(frame, soundThere);
    }

    int size() {
        return lips.size();
    }

    /** How many frames were left out, since their directions were NaN or infinite. */
    int notNumbers() {
        return notNumbers;
    }

    /**
     * Finds where they agree.
     *
     * @param most frames to shift by at most, both ways
     * @return empty where the film is too short for that
     */
    Optional<SyncResult> score(int most) {
        List<Double> distances = new ArrayList<>();
        for (int shift = -most; shift <= most; shift++) {
            double distance = distance(shift);
            if (Double.isNaN(distance)) return Optional.empty();
            distances.add(distance);
        }
        int nearest = 0;
        for (int i = 1; i < distances.size(); i++) {
            if (distances.get(i) < distances.get(nearest)) nearest = i;
        }
        double least = distances.get(nearest);
        double[] sorted = distances.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2]; // of an odd number of shifts
        return Optional.of(new SyncResult(most - nearest, least, median - least, distances.get(most), size()));
    }

    /** The mean distance of lips from the sound so many frames later, where there is some. */
    private double distance(int later) {
        double sum = 0;
        int count = 0;
        for (int frame : lips.keySet()) {
            double distance = distance(frame, later);
            if (Double.isNaN(distance)) continue;
            sum += distance;
            count++;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** How far the lips of a frame are from the sound so many frames later; NaN where one of them is missing. */
    double distance(int frame, int later) {
        float[] there = sound.get(frame + later);
        float[] here = lips.get(frame);
        if (here != null && there == null && zerosBeyond && isBeyond(frame + later)) there = new float[here.length];
        return here == null || there == null ? Double.NaN : distance(here, there);
    }

    private boolean isBeyond(int frame) {
        return frame < sound.firstKey() || frame > sound.lastKey();
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
