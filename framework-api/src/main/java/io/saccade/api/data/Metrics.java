package io.saccade.api.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named measurements, in the order given. {@code docs/pipelines.md} lists common names with their units; use them, so
 * that tables line up.
 *
 * @param values the measurements by name, such as {@code loss}; NaN and infinite values are allowed
 * @since 0.1
 */
public record Metrics(Map<String, Double> values) {
    /** Copies the values. */
    public Metrics {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Returns these measurements with more. A stage adds its own to those that a sample has already, so that none is
     * lost: {@code sample.with(METRICS, sample.get(METRICS).map(earlier -> earlier.and(own)).orElse(own))}.
     *
     * @param more replaces measurements of the same name, in their place
     * @since 0.2
     */
    public Metrics and(Metrics more) {
        Map<String, Double> all = new LinkedHashMap<>(values);
        all.putAll(more.values);
        return new Metrics(all);
    }
}
