package io.saccade.plugin.wav2liptraining.generator;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The quality of drawn faces on held-out films.
 *
 * @param l1 mean absolute difference from the truth over all pixels and channels, 0..1
 * @param copyL1 the same for the reference face: a network that only copies it reaches this value
 * @param likeness the pixel loss, with the mouth weighted as in training
 * @param syncLoss the expert's cross-entropy; NaN without an expert
 * @param adversarial the critic's cross-entropy; NaN without a critic
 */
record LipMeasure(double l1, double copyL1, double likeness, double syncLoss, double adversarial) {
    static final LipMeasure NONE = new LipMeasure(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    LipMeasure plus(LipMeasure other) {
        return new LipMeasure(
                l1 + other.l1,
                copyL1 + other.copyL1,
                likeness + other.likeness,
                syncLoss + other.syncLoss,
                adversarial + other.adversarial);
    }

    LipMeasure over(int count) {
        return new LipMeasure(l1 / count, copyL1 / count, likeness / count, syncLoss / count, adversarial / count);
    }

    /** Returns the total loss, weighted as in training. */
    double loss(double syncWeight, double criticWeight) {
        double sum = (1 - syncWeight - criticWeight) * likeness;
        if (syncWeight > 0) sum += syncWeight * syncLoss;
        return criticWeight > 0 ? sum + criticWeight * adversarial : sum;
    }

    /** Returns the metrics by their documented names. */
    Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("l1", l1);
        values.put("copyL1", copyL1);
        values.put("syncLoss", syncLoss);
        values.put("adversarial", adversarial);
        return values;
    }
}
