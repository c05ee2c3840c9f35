package io.saccade.core.report;

import io.saccade.api.data.Progress;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run at one moment. The counts of one stage, and those of one queue, belong to the same instant; those of different
 * stages do not. Per stage: in = passed + out + refused + failed + dropped + inside, and at most one less or more for each
 * worker while samples move. Per queue: offered = taken + dropped + depth, and one more while a producer waits for room.
 *
 * @param step the number of the current step, from 1; 1 for a pipeline without steps
 * @param elapsed since the current step began
 * @param samples how many samples the source of the current step gave
 * @param samplesPerSecond of the source, in the last ten seconds
 * @param progress of the current step; the total is -1 if unknown
 * @param timeLeft estimated from the progress, or until the limit of the duration; empty if neither is known
 * @param stages in processing order
 * @param replacements models that were replaced so far
 * @param metrics the latest value of each metric
 * @param notices for the user, so far
 * @param roads the snapshot of each road, if several run together: its name is {@code pipeline}, and the other
 *     components of the whole combine theirs
 */
public record RunSnapshot(
        String pipeline,
        State state,
        int step,
        int steps,
        Duration elapsed,
        long samples,
        double samplesPerSecond,
        Progress progress,
        Optional<Duration> timeLeft,
        List<StageSnapshot> stages,
        List<QueueSnapshot> queues,
        List<Report.Replacement> replacements,
        Map<String, Double> metrics,
        List<String> notices,
        List<RunSnapshot> roads) {
    public RunSnapshot {
        stages = List.copyOf(stages);
        queues = List.copyOf(queues);
        replacements = List.copyOf(replacements);
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        notices = List.copyOf(notices);
        roads = List.copyOf(roads);
    }

    /** The same as one step of several. */
    public RunSnapshot inStep(int number, int count) {
        return new RunSnapshot(
                pipeline,
                state,
                number,
                count,
                elapsed,
                samples,
                samplesPerSecond,
                progress,
                timeLeft,
                stages,
                queues,
                replacements,
                metrics,
                notices,
                roads);
    }

    /** What a run does. */
    public enum State {
        /** Stages are being opened. */
        OPENING,
        RUNNING,
        /** The source is not read any more, and the samples under way arrive. */
        STOPPING,
        /** Stages finish, outputs are committed, stages are closed. */
        ENDING,
        ENDED
    }

    /**
     * One stage.
     *
     * @param inside samples under way in the stage: held, in a call, or answered and waiting for an earlier one
     * @param busy the share of the last ten seconds in which a call ran, of all workers together; 0 to 1
     * @param latest duration of the calls that ended in the last ten seconds
     * @param whole duration of all calls
     * @param paused whether the stage is a sink that does not get samples now
     * @param guard what the guard of an actuator permits; empty for other stages
     */
    public record StageSnapshot(
            String name,
            String type,
            String role,
            long in,
            long passed,
            long out,
            long refused,
            long failed,
            long dropped,
            long inside,
            double busy,
            Report.Latency latest,
            Report.Latency whole,
            boolean paused,
            Optional<GuardState> guard) {}

    /**
     * One queue, before the stage or the models of its name.
     *
     * @param depth samples that wait in it now
     */
    public record QueueSnapshot(String name, int capacity, int depth, long offered, long taken, long dropped) {}
}
