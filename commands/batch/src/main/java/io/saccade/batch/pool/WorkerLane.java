package io.saccade.batch.pool;

import io.saccade.batch.attempt.Lane;
import io.saccade.batch.work.BatchStopped;
import java.io.IOException;
import java.time.Duration;

/** A lane, and the tasks that it gets from the schedule. One thread runs it; any thread may stop it. */
final class WorkerLane {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Lane lane;
    private final Schedule schedule;
    private final BatchProgress progress;

    WorkerLane(Lane lane, Schedule schedule, BatchProgress progress) {
        this.lane = lane;
        this.schedule = schedule;
        this.progress = progress;
    }

    /** Runs tasks until there are no more. */
    void run() throws IOException, InterruptedException, BatchStopped {
        try (lane) {
            for (var task = schedule.next(); task.isPresent(); task = schedule.next()) {
                try {
                    run(task.get().tried());
                } finally {
                    schedule.ended();
                }
            }
            lane.finish();
        }
    }

    private void run(Task task) throws IOException, InterruptedException, BatchStopped {
        progress.begin(task.item().key());
        try {
            lane.run(task.item(), task.attempts(), ended -> published(task, ended))
                    .ifPresent(ended -> follow(task, ended));
        } finally {
            progress.end(task.item().key());
        }
    }

    private void follow(Task task, Lane.Ended ended) {
        switch (ended.next()) {
            case STOP -> throw new WrongPipeline(ended.answer());
            case RETRY -> schedule.retry(task, PAUSE.toNanos() * task.attempts());
            case RETRY_ALONE -> schedule.retryAlone(task);
            case COMMIT, SET_ASIDE -> {} // counted once it is published
        }
    }

    private void published(Task task, Lane.Ended ended) {
        progress.settled(
                task.item(), ended.result().orElseThrow(), ended.answer().sourceSeconds());
    }

    /** Kills the worker, so that the lane's thread ends soon. Any thread. */
    void kill() {
        lane.kill();
    }
}
