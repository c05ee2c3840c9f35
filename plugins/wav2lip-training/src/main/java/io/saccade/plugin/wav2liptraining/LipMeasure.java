package io.saccade.plugin.wav2liptraining;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good drawn faces are, on films that were not learnt from.
 *
 * @param l1 how far off they are from the truth, in the mean of all pixels and colours, 0..1
 * @param copyL1 how far off the face of the other moment is: a network that copies it has learnt nothing
 * @param likeness how far off they are with the mouth weighed as it is in learning
 * @param syncLoss the expert's surprise; NaN without an expert
 * @param adversarial the critic's surprise; NaN without a critic
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

    /** All of it as one number, as it is learnt from. */
    double loss(double syncWeight, double criticWeight) {
        double sum = (1 - syncWeight - criticWeight) * likeness;
        if (syncWeight > 0) sum += syncWeight * syncLoss;
        return criticWeight > 0 ? sum + criticWeight * adversarial : sum;
    }

    /** By the names of the user guide. */
    Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("l1", l1);
        values.put("copyL1", copyL1);
        values.put("syncLoss", syncLoss);
        values.put("adversarial", adversarial);
        return values;
    }
}
