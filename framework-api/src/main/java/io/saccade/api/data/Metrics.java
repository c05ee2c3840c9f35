package io.saccade.api.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named measurements, in the order given. Common names stand in the user guide, so that tables line up. */
public record Metrics(Map<String, Double> values) {
    public Metrics {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
