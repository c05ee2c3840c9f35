package io.saccade.core;

import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.QueueReport;
import io.saccade.core.report.Report.StageReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks the invariants at the end of a step, also after failures of its stages. */
final class RandomEnd {
    private final RandomStep step;
    private final Report report;
    private final boolean interrupted;
    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    RandomEnd(RandomStep step, Report report, boolean interrupted, Path folder) {
        this.step = step;
        this.report = report;
        this.interrupted = interrupted;
        this.folder = folder;
    }

    List<String> problems() throws IOException {
        if (report.outcome() == Outcome.NOT_BEGUN) {
            unless(files(".out", "").isEmpty(), "a step that was not begun made outputs");
            return problems;
        }
        account();
        outcome();
        commit();
        if (!hung()) {
            recordings();
            if (report.outcome() != Outcome.FAILED) nothingLost();
        }
        return problems;
    }

    private void account() {
        for (StageReport stage : report.stages()) {
            long answered = stage.passed() + stage.out() + stage.refused() + stage.failed() + stage.dropped();
            unless(stage.in() == answered && stage.dropped() >= 0, "the account of " + stage.name() + " is wrong");
        }
        for (QueueReport queue : report.queues()) {
            boolean exact = queue.offered() == queue.taken() + queue.dropped() && queue.dropped() >= 0;
            unless(exact, "the account of the queue " + queue.name() + " is wrong");
        }
    }

    private void outcome() {
        boolean mustFail = step.stages().stream().anyMatch(RandomStage::mustFail);
        boolean mayFail = step.stages().stream().anyMatch(RandomStage::mayFail);
        boolean failed = report.outcome() == Outcome.FAILED;
        unless(!mustFail || failed, "a failure was lost");
        unless(mayFail || !failed, "nothing failed");
        unless(failed == report.failure().isPresent(), "the outcome and the failure disagree");
        unless(interrupted || report.outcome() != Outcome.INTERRUPTED, "nobody interrupted");
    }

    private void commit() throws IOException {
        List<String> outputs = files(".out", "");
        boolean committed = !outputs.isEmpty();
        boolean finished = step.stages().stream().allMatch(RandomStage::mayCommit);
        boolean failed = report.outcome() == Outcome.FAILED;
        boolean onTheRoad = step.stages().stream().anyMatch(RandomStage::failedOnTheRoad);
        if (onTheRoad) unless(step.stages().stream().noneMatch(RandomStage::isFinished), "a failed run was finished");
        if (committed) {
            long made = report.stages().stream()
                    .filter(stage -> !stage.role().equals("model"))
                    .count();
            unless(outputs.size() == made, "some outputs are missing: " + outputs);
            unless(finished, "outputs were committed of stages that did not finish");
            unless(step.stages().stream().noneMatch(RandomStage::mustNotCommit), "a failed run committed");
        } else {
            boolean anyFinished = step.stages().stream().anyMatch(RandomStage::isFinished);
            boolean told = !report.problems().isEmpty() || report.outcome() == Outcome.INTERRUPTED;
            unless(failed || (!anyFinished && told), "outputs are missing");
        }
        boolean checkpoint = !files(".checkpoint", "").isEmpty();
        if (committed && step.trains()) unless(!checkpoint, "the checkpoint was left");
        boolean opened = report.samples() > 0;
        if (!committed && step.trains() && opened)
            unless(checkpoint, "the checkpoint is gone and nothing was committed");
        if (!hung()) unless(files("", ".partial-").isEmpty(), "unfinished files were left: " + files("", ".partial-"));
    }

    private void recordings() throws IOException {
        for (StageReport stage : report.stages()) {
            Path log = folder.resolve(step.name() + "-" + stage.name() + ".log");
            if (!stage.role().equals("recorder") || !Files.exists(log)) continue;
            List<Long> kept =
                    Files.readAllLines(log).stream().map(Long::valueOf).toList();
            unless(kept.size() == stage.out(), stage.name() + " says " + stage.out() + " and has " + kept.size());
            unless(kept.stream().distinct().sorted().toList().equals(kept), stage.name() + " has another order");
        }
    }

    /** Every sample that one stage gave arrived at the next, or a queue counts it as dropped. */
    private void nothingLost() {
        long coming = report.samples();
        for (StageReport stage : report.stages()) {
            if (stage.role().equals("recorder")) {
                unless(queue(stage.name()).offered() == coming, "samples were lost before " + stage.name());
                unless(queue(stage.name()).taken() == stage.in(), "samples were lost in the queue of " + stage.name());
            } else if (stage.role().equals("model")) {
                unless(stage.in() <= coming, "samples came from nowhere to " + stage.name());
                long dropped = report.queues().stream()
                        .filter(queue ->
                                queue.taken() == stage.in() && !queue.name().startsWith("sink"))
                        .mapToLong(QueueReport::dropped)
                        .max()
                        .orElse(0);
                unless(coming - stage.in() <= dropped, "samples were lost before " + stage.name());
                coming = stage.out() + stage.passed();
            }
        }
    }

    private QueueReport queue(String name) {
        return report.queues().stream()
                .filter(queue -> queue.name().equals(name))
                .findFirst()
                .orElse(new QueueReport(name, 0, 0, 0));
    }

    private boolean hung() {
        return step.stages().stream().anyMatch(RandomStage::isHung);
    }

    private List<String> files(String end, String start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end) && name.startsWith(start.isEmpty() ? step.name() : start))
                    .toList();
        }
    }

    private void unless(boolean right, String problem) {
        if (!right) problems.add(problem);
    }
}
