package io.saccade.batch;

import io.saccade.batch.flink.JobProgress;
import io.saccade.batch.pool.BatchProgress.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The progress of a batch on a cluster, as this command sees it. One thread writes; any thread reads. */
final class ClusterProgress implements Consumer<JobProgress> {
    private final long startNanos = System.nanoTime();
    private volatile JobProgress last;
    private volatile long firstSamples = -1;
    private volatile int firstSettled;

    ClusterProgress(int items) {
        last = new JobProgress(items, 0, 0, 0, List.of());
    }

    @Override
    public void accept(JobProgress progress) {
        if (firstSamples < 0) { // a command that attaches has not seen what was done before
            firstSettled = progress.done() + progress.setAside();
            firstSamples = progress.samples();
        }
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
        int seen = done + setAside - firstSettled;
        int left = total - done - setAside;
        return new State(
                total,
                done,
                setAside,
                (double) (done + setAside) / Math.max(1, total),
                Math.max(0, now.samples() - firstSamples) * 1e9 / elapsed.toNanos(),
                0,
                elapsed,
                seen <= 0
                        ? Optional.empty()
                        : Optional.of(elapsed.multipliedBy(left).dividedBy(seen)),
                now.underWay());
    }
}
