package io.saccade.batch.flink;

import io.saccade.batch.work.BatchStopped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The job of a batch that runs on a cluster. One thread watches it; any thread may cancel it. */
public final class ClusterJob {
    private static final long LOOK_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FlinkCluster cluster;
    private final String id;
    private final boolean attached;
    private volatile boolean over;

    ClusterJob(FlinkCluster cluster, String id, boolean attached) {
        this.cluster = cluster;
        this.id = id;
        this.attached = attached;
    }

    public String id() {
        return id;
    }

    /** Whether another command submitted it. */
    public boolean isAttached() {
        return attached;
    }

    /**
     * Waits for the end.
     *
     * @param progress gets what the job has done, whenever the cluster says so
     * @return whether the job ended by itself; else it was cancelled
     * @throws BatchStopped if the job failed or was lost, or the cluster is silent for a minute
     */
    public boolean await(Consumer<JobProgress> progress) throws InterruptedException, BatchStopped {
        JobGauges gauges = new JobGauges(cluster.api(), id);
        long answered = System.nanoTime();
        while (true) {
            try {
                Optional<JobState> state = cluster.state(id);
                over = state.isEmpty() || state.get().isOver();
                if (state.isEmpty()) throw lost();
                if (state.get() == JobState.FAILED) throw failed();
                if (over) return state.get() == JobState.FINISHED;
                gauges.read().ifPresent(progress);
                answered = System.nanoTime();
            } catch (IOException e) {
                if (System.nanoTime() - answered > PATIENCE.toNanos()) throw silent(e);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** Whether it has ended or was lost, so that nothing writes to the folder. */
    public boolean isOver() {
        return over;
    }

    private BatchStopped lost() {
        return new BatchStopped(
                1,
                "the JobManager at " + cluster.address() + " was started again and has lost the batch: run the same"
                        + " command again; it goes on");
    }

    private BatchStopped failed() throws IOException, InterruptedException, BatchStopped {
        String reason = cluster.failure(id);
        return new BatchStopped(1, "the job " + id + " at " + cluster.address() + " failed: " + reason);
    }

    private BatchStopped silent(IOException e) {
        return new BatchStopped(
                1,
                "the cluster at " + cluster.address() + " has not answered for " + PATIENCE.toSeconds() + " s ("
                        + FlinkCluster.reason(e) + "): once it does, run the same command again; it goes on");
    }

    /** Ends it: the TaskManagers give up what is under way. Returns whether the cluster allows that. */
    public boolean cancel() throws IOException, InterruptedException, BatchStopped {
        if (!cluster.facts().cancelling()) return false;
        cluster.cancel(id);
        return true;
    }
}
