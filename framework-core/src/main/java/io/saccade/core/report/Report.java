package io.saccade.core.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The account of one run. Per stage: in = passed + out + refused + failed + dropped. Per queue: offered =
 * taken + dropped. Exactly.
 *
 * @param samples how many the source gave
 * @param failure why the run failed, as one sentence
 * @param cause the exception behind {@code failure}
 * @param endToEnd age of samples when an actuator had handled them; without actuators, a recorder
 * @param outputs the files that were made
 * @param metrics the last value of each measurement
 * @param problems what the person should know although the run went on
 * @param setAside items of the input that were left out
 * @param plugins id and version of each plugin that the run used
 * @param steps the reports of a pipeline made of steps
 */
public record Report(
        String pipeline,
        Instant startedAt,
        Duration duration,
        Outcome outcome,
        Optional<String> failure,
        Optional<Cause> cause,
        long samples,
        List<StageReport> stages,
        List<QueueReport> queues,
        Latency endToEnd,
        List<Path> outputs,
        Map<String, Double> metrics,
        List<String> problems,
        List<SetAside> setAside,
        Map<String, String> plugins,
        List<Report> steps) {
    /** How a run, or a step of one, ended. */
    public enum Outcome {
        DONE,
        FAILED,
        INTERRUPTED,
        /** A step of a run that ended before it: none of its stages was opened. */
        NOT_BEGUN;

        /** As it stands in JSON: {@code done}, {@code failed}, {@code interrupted}, {@code notBegun}. */
        public String label() {
            return this == NOT_BEGUN ? "notBegun" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The samples of one stage.
     *
     * @param device where it computes, where it said so
     * @param dropped those held first and given up then
     */
    public record StageReport(
            String name,
            String type,
            String role,
            Optional<String> device,
            long in,
            long passed,
            long out,
            long refused,
            long failed,
            long dropped,
            Latency latency) {}

    /** The samples of one queue. */
    public record QueueReport(String name, long offered, long taken, long dropped) {}

    /** Microseconds. */
    public record Latency(long p50, long p90, long p95, long p99, long max) {}

    /**
     * The exception that made a run fail.
     *
     * @param stage empty where the core itself failed
     * @param sample the index of the sample the stage was working on
     * @param type the exception's class, such as {@code java.io.IOException}
     * @param stack the stack trace, with the causes of the exception, a line a frame
     */
    public record Cause(Optional<String> stage, OptionalLong sample, String type, String message, String stack) {}

    /** An item of the input that was left out, and why. */
    public record SetAside(String item, String reason) {}

    /** How a process that made this report exits. */
    public int exitCode() {
        return switch (outcome) {
            case FAILED -> 1;
            case INTERRUPTED -> 130;
            case DONE, NOT_BEGUN -> anySetAside() ? 4 : 0;
        };
    }

    private boolean anySetAside() {
        return !setAside.isEmpty() || steps.stream().anyMatch(Report::anySetAside);
    }
}
