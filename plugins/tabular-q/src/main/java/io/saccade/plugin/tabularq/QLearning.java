package io.saccade.plugin.tabularq;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.util.Optional;

/**
 * Trains in rounds of half a second at most, which end at every thousandth episode. Neither the length of the rounds
 * nor a kill in between changes a bit of the result.
 */
final class QLearning implements Capture {
    private static final long ROUND_NANOS = 500_000_000;

    private final Training training;
    private final long episodes;
    private final Optional<Checkpoint> checkpoint;
    private final long saveNanos;
    private final ResultFiles files;
    private final StageContext context;
    private long savedAt = System.nanoTime();
    private volatile boolean committed;

    QLearning(
            Training training,
            QLearningSettings settings,
            Optional<Checkpoint> checkpoint,
            ResultFiles files,
            StageContext context) {
        this.training = training;
        this.episodes = settings.episodeCount();
        this.saveNanos = settings.checkpointEvery().toNanos();
        this.checkpoint = checkpoint;
        this.files = files;
        this.context = context;
    }

    @Override
    public Optional<Sample> read() throws Exception {
        if (training.episodes() >= episodes) return Optional.empty();
        playRound();
        if (System.nanoTime() - savedAt >= saveNanos) save();
        Sample sample =
                context.sample(context.nanoTime()).with(Keys.PROGRESS, new Progress(training.episodes(), episodes));
        return Optional.of(training.reports() ? sample.with(Keys.METRICS, training.report()) : sample);
    }

    private void playRound() throws Exception {
        long end = System.nanoTime() + ROUND_NANOS;
        do {
            if (Thread.interrupted()) throw new InterruptedException();
            training.playOne();
        } while (training.episodes() < episodes && !training.reports() && System.nanoTime() - end < 0);
    }

    private void save() throws IOException {
        if (checkpoint.isPresent()) checkpoint.get().write(training.state());
        savedAt = System.nanoTime();
    }

    @Override
    public void finish() throws IOException {
        files.write(training.state());
        context.afterCommit(() -> {
            committed = true;
            if (checkpoint.isPresent()) checkpoint.get().delete();
        });
    }

    /** Saves the checkpoint. An episode that failed midway has not changed the table, so the state is consistent. */
    @Override
    public void close() throws IOException {
        if (!committed && training.episodes() > 0) save();
    }
}
