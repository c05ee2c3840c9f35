package io.saccade.core.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The report of one run. Per stage: in = passed + out + refused + failed + dropped, exactly. Per queue: offered = taken
 * + dropped, exactly.
 *
 * @param samples how many samples the source gave
 * @param sourceTime the time stamp of the last sample of the source: for a film, how much of it was read
 * @param failure why the run failed, as one sentence
 * @param cause the exception behind {@code failure}
 * @param replacements models that were replaced during the run, in order
 * @param inputs the files and folders that the stages declared to read
 * @param endToEnd age of samples after an actuator handled them; without actuators, after a recorder did
 * @param outputs the files written
 * @param metrics the last value of each metric
 * @param problems notices for the user; the run went on
 * @param setAside items of the input that were set aside
 * @param plugins id and version of each plugin that the run used
 * @param steps the reports of the steps, for a pipeline with steps
 * @param roads the reports of the roads, for a pipeline whose roads run together
 */
public record Report(
        String pipeline,
        Instant startedAt,
        Duration duration,
        Outcome outcome,
        Optional<String> failure,
        Optional<Cause> cause,
        long samples,
        Duration sourceTime,
        List<StageReport> stages,
        List<QueueReport> queues,
        List<Replacement> replacements,
        Latency endToEnd,
        List<Path> inputs,
        List<Path> outputs,
        Map<String, Double> metrics,
        List<String> problems,
        List<SetAside> setAside,
        Map<String, String> plugins,
        List<Report> steps,
        List<Report> roads) {
    /** How a run, or a step of one, ended. */
    public enum Outcome {
        DONE,
        FAILED,
        INTERRUPTED,
        /** A step that was not begun because the run ended before: none of its stages was opened. */
        NOT_BEGUN;

        /** The name in JSON: {@code done}, {@code failed}, {@code interrupted}, {@code notBegun}. */
        public String label() {
            return this == NOT_BEGUN ? "notBegun" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The sample counts of one stage.
     *
     * @param device the compute device that the stage reported
     * @param dropped samples that the stage held and then gave up
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

    /** The sample counts of one queue. */
    public record QueueReport(String name, long offered, long taken, long dropped) {}

    /**
     * A model that was replaced during the run by one with other settings.
     *
     * @param firstSample the index of the first sample that the new model processed; empty if none came
     * @param changed the settings that were given, or the files that changed, by setting
     */
    public record Replacement(String stage, OptionalLong firstSample, Map<String, String> changed) {
        public Replacement {
            changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
        }
    }

    /** Percentiles in microseconds. */
    public record Latency(long p50, long p90, long p95, long p99, long max) {}

    /**
     * The exception that made a run fail.
     *
     * @param stage empty if the core itself failed
     * @param sample the index of the sample that the stage was processing
     * @param input whether the user's file or device is wrong: it can't be opened or read, or is empty. The same run would
     *     fail again
     * @param type the exception's class, such as {@code java.io.IOException}
     * @param stack the stack trace with causes, one line per frame
     */
    public record Cause(
            Optional<String> stage, OptionalLong sample, boolean input, String type, String message, String stack) {}

    /** An input item that was set aside, and why. */
    public record SetAside(String item, String reason) {}

    /** The report as JSON text, in the form of {@code saccade run --report}. */
    public String toJson() {
        return ReportJson.text(this);
    }

    /** The exit code for a process that made this report. */
    public int exitCode() {
        return switch (outcome) {
            case FAILED -> 1;
            case INTERRUPTED -> 130;
            case DONE, NOT_BEGUN -> anySetAside() ? 4 : 0;
        };
    }

    private boolean anySetAside() {
        return !setAside.isEmpty()
                || Stream.concat(steps.stream(), roads.stream()).anyMatch(Report::anySetAside);
    }
}
