package io.saccade.plugin.wav2liptraining.network;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.plugin.torch.loop.TrainingCapture;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A training that emits METRICS after each evaluation: the step, the loss and the training's own measurements. */
public final class MeasuredTrainer implements Capture {
    private final TrainingCapture capture;
    private final MeasuredTraining training;

    /** @param training closed by the caller */
    public MeasuredTrainer(TrainingCapture capture, MeasuredTraining training) {
        this.capture = capture;
        this.training = training;
    }

    @Override
    public Optional<Sample> read() throws Exception {
        return capture.read().map(sample -> sample.get(Keys.METRICS)
                .map(epoch -> sample.with(Keys.METRICS, told(sample, epoch)))
                .orElse(sample));
    }

    private Metrics told(Sample sample, Metrics epoch) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("step", (double) sample.need(Keys.PROGRESS).done());
        values.put("loss", epoch.values().getOrDefault("loss", Double.NaN));
        training.measured().forEach((name, value) -> {
            if (Double.isFinite(value)) values.put(name, value);
        });
        return new Metrics(values);
    }

    @Override
    public void finish() throws Exception {
        capture.finish();
    }

    @Override
    public void close() throws IOException {
        capture.close();
    }
}
