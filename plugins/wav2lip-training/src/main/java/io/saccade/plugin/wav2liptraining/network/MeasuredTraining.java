package io.saccade.plugin.wav2liptraining.network;

import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.plugin.training.Measures;
import java.util.LinkedHashMap;
import java.util.Map;

/** A training that measures more than its loss: it emits the step, the loss and its own measurements. */
public interface MeasuredTraining extends Measures, AutoCloseable {
    /** Returns the last evaluation's metrics by their documented names. Called once after each evaluation. */
    Map<String, Double> measured();

    @Override
    default Metrics of(Progress progress, Metrics epoch) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("step", (double) progress.done());
        values.put("loss", epoch.values().getOrDefault("loss", Double.NaN));
        measured().forEach((name, value) -> {
            if (Double.isFinite(value)) values.put(name, value);
        });
        return new Metrics(values);
    }

    @Override
    void close();
}
