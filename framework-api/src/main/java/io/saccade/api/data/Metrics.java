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
}
