package io.saccade.plugin.linedrawingtraining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How good a network is, on pairs held out.
 *
 * @param loss the mean over all pixels
 * @param accuracy part of the pixels whose colour it finds
 * @param baseline the same of always answering the colour that was most frequent where it learnt
 */
record Judgement(double loss, double accuracy, double baseline) {
    /** An epoch, under the names that curves and reports use. */
    static Map<String, Double> metrics(double epoch, double loss, double accuracy, Optional<Judgement> heldOut) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("epoch", epoch);
        metrics.put("loss", loss);
        heldOut.ifPresent(known -> metrics.put("validationLoss", known.loss));
        metrics.put("accuracy", accuracy);
        heldOut.ifPresent(known -> metrics.put("validationAccuracy", known.accuracy));
        heldOut.ifPresent(known -> metrics.put("baselineAccuracy", known.baseline));
        return metrics;
    }
}
