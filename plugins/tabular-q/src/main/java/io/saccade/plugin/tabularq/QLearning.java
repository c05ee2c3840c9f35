package io.saccade.plugin.tabularq;

import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.plugin.training.ResumableTraining;
import io.saccade.plugin.training.Round;
import java.io.IOException;
import java.util.Optional;

/**
 * Trains in rounds of half a second at most, which end at every thousandth episode. Neither the length of the rounds
 * nor a kill in between changes a bit of the result.
 */
final class QLearning implements ResumableTraining {
    private static final long ROUND_NANOS = 500_000_000;

    private final Training training;
    private final long episodes;
    private final Optional<StoredState> checkpoint;
    private final long saveNanos;
    private long savedAt = System.nanoTime();

    QLearning(Training training, QLearningSettings settings, Optional<StoredState> checkpoint) {
        this.training = training;
        this.episodes = settings.episodeCount();
        this.saveNanos = settings.checkpointEvery().toNanos();
        this.checkpoint = checkpoint;
    }

    @Override
    public boolean isFinished() {
        return training.episodes() >= episodes;
    }

    @Override
    public Round round() throws Exception {
        playRound();
        if (System.nanoTime() - savedAt >= saveNanos) save();
        Optional<Metrics> metrics = training.reports() ? Optional.of(training.report()) : Optional.empty();
        return new Round(new Progress(training.episodes(), episodes), metrics);
    }

    private void playRound() throws Exception {
        long end = System.nanoTime() + ROUND_NANOS;
        do {
            if (Thread.interrupted()) throw new InterruptedException();
            training.playOne();
        } while (!isFinished() && !training.reports() && System.nanoTime() - end < 0);
    }

    /** Saves the checkpoint. An episode that failed midway has not changed the table, so the state is consistent. */
    @Override
    public void save() throws IOException {
        if (checkpoint.isPresent() && training.episodes() > 0) checkpoint.get().write(training.state());
        savedAt = System.nanoTime();
    }

    @Override
    public void handOver() throws IOException {
        if (checkpoint.isPresent()) checkpoint.get().delete();
    }
}
