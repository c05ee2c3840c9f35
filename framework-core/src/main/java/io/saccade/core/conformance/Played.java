package io.saccade.core.conformance;

import io.saccade.core.problem.Refusal;
import io.saccade.core.report.Report;
import java.util.Map;
import java.util.Optional;

/**
 * A run of a stage that has ended.
 *
 * @param stuck whether a call of the stage still goes on, so that nothing more can be tested in this process
 * @param seen what the stage wrote, by sample and key
 */
record Played(Report report, boolean stuck, Map<Long, Map<String, Object>> seen, Probe probe) {
    boolean failed() {
        return report.outcome() == Report.Outcome.FAILED;
    }

    String failure() {
        return report.failure().orElse("the run failed");
    }

    /**
     * Whether the run failed since something of the user is missing or wrong, such as a file, a device or a terminal.
     * That is no fault of the stage.
     */
    boolean lacksInput() {
        return failed()
                && !stuck
                && report.cause()
                        .filter(cause -> cause.input() || cause.stack().contains(Refusal.class.getName()))
                        .isPresent();
    }

    /** A notice of the run about samples that the stage did not release. */
    Optional<String> unreleased() {
        return report.problems().stream()
                .filter(problem -> problem.contains("with sample.hold() and never released them"))
                .findFirst();
    }
}
