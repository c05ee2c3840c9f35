package io.saccade.plugin.torch;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.StageContext;
import java.time.Duration;
import java.util.Optional;

/**
 * A training as trainers give it: a sample a round, with PROGRESS, and METRICS at the end of an epoch. Interrupted, it
 * writes its checkpoint; finished, it hands over what was learnt.
 */
public final class TrainingCapture implements Capture {
    /** Writes what was learnt, to {@code context.output}. */
    @FunctionalInterface
    public interface Result {
        void write() throws Exception;
    }

    /**
     * How long a call of a trainer may take before the user is told: reading all data, a step of a large network and a
     * validation take longer than a call of other stages. Trainers declare it with {@code context.mayTake}.
     */
    public static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    private final StageContext context;
    private final TrainingLoop loop;
    private final Result result;
    private volatile boolean handedOver;

    /** @param loop to be closed by whoever made it, after this */
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
