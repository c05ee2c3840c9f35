package io.saccade.plugin.torch;

import io.saccade.api.data.Metrics;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an epoch came to.
 *
 * @param number from 1
 * @param loss the mean over its steps, each weighing as much as it has samples
 * @param validation how wrong the network was afterwards on samples it does not learn from; NaN where there are none
 */
public record Epoch(int number, double loss, double validation) {
    /** As {@code epoch}, {@code loss} and, where there is one, {@code validation}. */
    public Metrics metrics() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("epoch", (double) number);
        values.put("loss", loss);
        if (!Double.isNaN(validation)) values.put("validation", validation);
        return new Metrics(values);
    }
}
