package io.saccade.plugin.linedrawingtraining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The quality of a network on held-out pairs.
 *
 * @param loss the mean over all pixels
 * @param accuracy share of the pixels with the correct colour
 * @param baseline the accuracy of always answering the most frequent colour of the training pairs
 */
record Judgement(double loss, double accuracy, double baseline) {
    /** Returns the metrics of an epoch by the names that plots and reports use. */
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
