package io.saccade.plugin.gazetraining;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.plugin.torch.loop.TrainingCapture;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A training whose METRICS contain the gaze error in pixels after each epoch. */
final class GazeTrainer implements Capture {
    private final TrainingCapture capture;
    private final GazeTraining training;

    /** @param training closed by the caller */
    GazeTrainer(TrainingCapture capture, GazeTraining training) {
        this.capture = capture;
        this.training = training;
    }

    @Override
    public Optional<Sample> read() throws Exception {
        return capture.read().map(sample -> sample.get(Keys.METRICS)
                .map(epoch -> sample.with(Keys.METRICS, told(epoch)))
                .orElse(sample));
    }

    private Metrics told(Metrics epoch) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("epoch", epoch.values().get("epoch"));
        values.put("loss", epoch.values().get("loss"));
        training.latest().ifPresent(error -> values.putAll(error.metrics()));
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
