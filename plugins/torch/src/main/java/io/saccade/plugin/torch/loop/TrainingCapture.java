package io.saccade.plugin.torch.loop;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.StageContext;
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
    private final TrainingLoop loop;
    private final Result result;
    private volatile boolean handedOver;

    /** @param loop closed by the caller, after this object */
    public TrainingCapture(StageContext context, TrainingLoop loop, Result result) {
        this.context = context;
        this.loop = loop;
        this.result = result;
    }

    @Override
    public Optional<Sample> read() throws Exception {
        if (Thread.interrupted()) throw new InterruptedException("learning was interrupted");
        if (loop.isFinished()) return Optional.empty();
        Round round = loop.round();
        Sample sample = context.sample(context.nanoTime()).with(Keys.PROGRESS, round.progress());
        return Optional.of(round.epoch()
                .map(epoch -> sample.with(Keys.METRICS, epoch.metrics()))
                .orElse(sample));
    }

    @Override
    public void finish() throws Exception {
        result.write();
        context.afterCommit(() -> {
            loop.handOver();
            handedOver = true;
        });
    }

    @Override
    public void close() throws InvalidInputException {
        if (!handedOver) loop.save();
    }
}
