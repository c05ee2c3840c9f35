package io.saccade.plugin.training;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs a training as a capture: emits one sample per round, with PROGRESS, and METRICS at the end of an epoch. Writes
 * the checkpoint when interrupted, and the result when finished.
 */
public final class TrainingCapture implements Capture {
    /** Writes the result of the training to {@code context.output}. */
    @FunctionalInterface
    public interface Result {
        void write() throws Exception;
    }

    /**
     * How long a call of a trainer may take before the user gets a notice. Reading all data, a step of a large network
     * and a validation take longer than the calls of other stages. Trainers declare it with {@code context.mayTake}.
     */
    public static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    private final StageContext context;
    private final ResumableTraining training;
    private final Result result;
    private final Measures measures;
    private volatile boolean handedOver;

    /**
     * Creates a capture that emits the training's own metrics.
     *
     * @param training closed by the caller, after this object
     */
    public TrainingCapture(StageContext context, ResumableTraining training, Result result) {
        this(context, training, result, (progress, epoch) -> epoch);
    }

    /**
     * Creates a capture.
     *
     * @param training closed by the caller, after this object
     * @param measures the metrics to emit after each epoch
     */
    public TrainingCapture(StageContext context, ResumableTraining training, Result result, Measures measures) {
        this.context = context;
        this.training = training;
        this.result = result;
        this.measures = measures;
    }

    @Override
    public Optional<Sample> read() throws Exception {
        if (Thread.interrupted()) throw new InterruptedException("the training was interrupted");
        if (training.isFinished()) return Optional.empty();
        Round round = training.round();
        Sample sample = context.sample(context.nanoTime()).with(Keys.PROGRESS, round.progress());
        if (round.metrics().isEmpty()) return Optional.of(sample);
        Metrics metrics = measures.of(round.progress(), round.metrics().get());
        return Optional.of(sample.with(Keys.METRICS, metrics));
    }

    @Override
    public void finish() throws Exception {
        result.write();
        context.afterCommit(() -> {
            training.handOver();
            handedOver = true;
        });
    }

    @Override
    public void close() throws IOException {
        if (!handedOver) training.save();
    }
}
