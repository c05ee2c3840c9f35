package io.saccade.plugin.wav2liptraining.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The embeddings of a film's lips and sound, frame by frame, and their distances when one is shifted. */
public final class SyncDirections {
    private final boolean zerosBeyond;
    private final TreeMap<Integer, float[]> lips = new TreeMap<>();
    private final TreeMap<Integer, float[]> sound = new TreeMap<>();
    private int notNumbers;

    /** @param zerosBeyond whether sound beyond the film's ends counts as zero, and not as unknown */
    public SyncDirections(boolean zerosBeyond) {
        this.zerosBeyond = zerosBeyond;
    }

    /**
     * Adds a window's embeddings. Counts, but does not add, those that are NaN or infinite, as a broken network
     * returns.
     */
    public void add(int frame, float[] lipsThere, float[] soundThere) {
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

    /** Returns the number of frames that were not added because their embeddings were NaN or infinite. */
    int notNumbers() {
        return notNumbers;
    }

    /**
     * Finds the shift at which lips and sound agree best.
     *
     * @param most largest shift in frames, in both directions
     * @return empty if the film is too short
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
        double median = sorted[sorted.length / 2]; // the number of shifts is odd
        return Optional.of(new SyncResult(most - nearest, least, median - least, distances.get(most), size()));
    }

    /** Returns the mean distance of lips from the sound {@code later} frames later; NaN if there is none. */
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

    /** Returns the distance of a frame's lips from the sound {@code later} frames later; NaN if one is missing. */
    public double distance(int frame, int later) {
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
