package io.saccade.plugin.training;

import io.saccade.api.data.Metrics;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The result of an epoch.
 *
 * @param number from 1
 * @param loss the mean over its steps, weighted by their numbers of samples
 * @param validation the error on held-out samples after the epoch; NaN if there are none
 */
public record Epoch(int number, double loss, double validation) {
    /** Returns {@code epoch}, {@code loss} and, if there is one, {@code validation}. */
    public Metrics metrics() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("epoch", (double) number);
        values.put("loss", loss);
        if (!Double.isNaN(validation)) values.put("validation", validation);
        return new Metrics(values);
    }
}
