package io.saccade.plugin.wav2liptraining;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well lips and sound of one film agree.
 *
 * @param offsetFrames by how many frames the sound comes too early; negative: too late
 * @param distance the mean one where they agree best
 * @param confidence how much nearer that is than the median of all shifts
 * @param unshifted the mean distance of the film as it is
 * @param windows how many fifths of a second were judged
 */
record SyncResult(int offsetFrames, double distance, double confidence, double unshifted, int windows) {
    /** By name; with the names that the literature has for them where SyncNet judges, as the literature's does. */
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
