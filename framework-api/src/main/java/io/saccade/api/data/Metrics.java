package io.saccade.api.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named measurements, in the order given. The user guide lists common names; use them, so that tables line up.
 *
 * @since 0.1
 */
public record Metrics(Map<String, Double> values) {
    public Metrics {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
