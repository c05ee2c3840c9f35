package io.saccade.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.batch.flink.JobProgress;
import io.saccade.batch.pool.BatchProgress.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The progress of a batch on a cluster. */
class ClusterProgressTest {
    private static JobProgress job(int done, int samples, int filmMillis) {
        return new JobProgress(50, done, 1, samples, filmMillis, List.of("a.mp4"));
    }

    @Test
    void theRateIsThatOfTheFilmsThatWereRead() {
        ClusterProgress progress = new ClusterProgress(50, false);
        progress.accept(job(9, 900, 30_000));
        State state = progress.state();
        double seconds = state.elapsed().toNanos() / 1e9;
        assertThat(state.filmSpeed() * seconds).isBetween(29.99, 30.01);
        assertThat(state.samplesPerSecond() * seconds).isBetween(899.0, 901.0);
        assertThat(state.share()).isEqualTo(0.2);
        assertThat(state.left()).isPresent();
    }

    @Test
    void aCommandThatAttachesCountsWhatItHasSeen() {
        ClusterProgress progress = new ClusterProgress(50, true);
        progress.accept(job(9, 900, 30_000));
        assertThat(progress.state().filmSpeed()).isZero();
        assertThat(progress.state().left()).isEmpty();
        progress.accept(job(19, 1900, 70_000));
        State state = progress.state();
        assertThat(state.filmSpeed() * state.elapsed().toNanos() / 1e9).isBetween(39.99, 40.01);
    }
}
