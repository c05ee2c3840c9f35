package io.saccade.batch;

import io.saccade.batch.flink.JobProgress;
import io.saccade.batch.pool.BatchProgress.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The progress of a batch on a cluster, as this command sees it. One thread writes; any thread reads. */
final class ClusterProgress implements Consumer<JobProgress> {
    private final long startNanos = System.nanoTime();
    private volatile JobProgress last;
    private volatile @Nullable JobProgress first;

    /** @param attached whether another command submitted the job, so that this one has not seen what was done before */
    ClusterProgress(int items, boolean attached) {
        last = new JobProgress(items, 0, 0, 0, 0, List.of());
        first = attached ? null : last;
    }

    @Override
    public void accept(JobProgress progress) {
        if (first == null) first = progress;
        last = progress;
    }

    State state() {
        JobProgress now = last;
        return state(now.total(), now.done(), now.setAside(), now);
    }

    /** The last state, by the results in the folders. */
    State end(int done, int setAside) {
        return state(last.total(), done, setAside, last);
    }

    private State state(int total, int done, int setAside, JobProgress now) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
        JobProgress begin = first;
        JobProgress before = begin == null ? now : begin;
        int seen = done + setAside - before.done() - before.setAside();
        int left = total - done - setAside;
        return new State(
                total,
                done,
                setAside,
                (double) (done + setAside) / Math.max(1, total),
                (now.samples() - before.samples()) * 1e9 / elapsed.toNanos(),
                (now.filmMillis() - before.filmMillis()) * 1e6 / elapsed.toNanos(),
                elapsed,
                seen <= 0
                        ? Optional.empty()
                        : Optional.of(elapsed.multipliedBy(left).dividedBy(seen)),
                now.underWay());
    }
}
