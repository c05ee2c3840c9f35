package io.saccade.plugin.wav2liptraining.score;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well lips and sound of one film agree.
 *
 * @param offsetFrames number of frames by which the sound is early; negative: late
 * @param distance the mean distance at the best shift
 * @param confidence the median over all shifts minus the distance
 * @param unshifted the mean distance without a shift
 * @param windows number of windows of 200 ms that were evaluated
 */
record SyncResult(int offsetFrames, double distance, double confidence, double unshifted, int windows) {
    /**
     * Returns the metrics by name. With SyncNet, also under the literature's names, since the values are then
     * comparable.
     */
    Map<String, Double> metrics(String prefix, ExpertForm form) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(named(prefix, "offsetFrames"), (double) offsetFrames);
        values.put(named(prefix, "distance"), distance);
        values.put(named(prefix, "confidence"), confidence);
        values.put(named(prefix, "unshifted"), unshifted);
        values.put(named(prefix, "windows"), (double) windows);
        if (form == ExpertForm.SYNCNET) {
            values.put(named(prefix, "lseD"), distance);
            values.put(named(prefix, "lseC"), confidence);
        }
        return values;
    }

    private static String named(String prefix, String name) {
        if (prefix.isEmpty()) return name;
        return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
