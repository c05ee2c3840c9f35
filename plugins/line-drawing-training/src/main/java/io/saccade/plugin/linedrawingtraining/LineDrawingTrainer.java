package io.saccade.plugin.linedrawingtraining;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.plugin.torch.loop.TrainingCapture;
import io.saccade.plugin.torch.loop.TrainingLoop;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** A training that reports accuracies, writes a sheet and saves a checkpoint after each epoch. */
final class LineDrawingTrainer implements Capture {
    private final TrainingCapture capture;
    private final TrainingLoop loop;
    private final DrawingLearner learner;
    private final Optional<SampleSheet> sheet;

    /** @param loop closed by the caller, as is {@code learner} */
    LineDrawingTrainer(
            TrainingCapture capture, TrainingLoop loop, DrawingLearner learner, Optional<SampleSheet> sheet) {
        this.capture = capture;
        this.loop = loop;
        this.learner = learner;
        this.sheet = sheet;
    }

    @Override
    public Optional<Sample> read() throws Exception {
        Optional<Sample> sample = capture.read();
        if (sample.isEmpty() || sample.get().get(Keys.METRICS).isEmpty()) return sample;
        Metrics epoch = sample.get().need(Keys.METRICS);
        double number = Objects.requireNonNull(epoch.values().get("epoch"));
        double loss = Objects.requireNonNull(epoch.values().get("loss"));
        loop.save();
        if (sheet.isPresent()) sheet.get().write((int) number);
        return Optional.of(sample.get()
                .with(
                        Keys.METRICS,
                        new Metrics(Judgement.metrics(number, loss, learner.accuracy(), learner.latest()))));
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
