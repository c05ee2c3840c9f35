package io.saccade.core.run;

import io.saccade.core.catalog.Role;
import io.saccade.core.problem.Refusal;
import io.saccade.core.road.StageFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Ends a run after its road is empty, in this order: {@code finish()} of all stages, the source first; check for
 * failures that stages reported meanwhile; commit of the outputs; actions registered for after the commit;
 * {@code close()} of all stages, the source first. Nothing else commits. A failure at any of these points ends the run
 * as failed and skips the rest, except closing.
 */
final class RunEnding {
    private final RunScope scope;
    private final Road road;
    private final RunControl control;
    private final StopTimes times;
    private boolean leftBehind;
    private boolean committed;

    RunEnding(RunScope scope, Road road, StopTimes times) {
        this.scope = scope;
        this.road = road;
        this.control = scope.control();
        this.times = times;
    }

    /**
     * Ends the run. Every failure goes to {@link RunControl}.
     *
     * @param played whether all stages were opened and the road was started
     */
    void end(boolean played) throws InterruptedException {
        leftBehind = road.isAlive();
        if (played && isWorthIt() && finish()) commit();
        close();
        discard();
    }

    /** Whether to finish and commit: files that are only partly trained must not look finished. */
    private boolean isWorthIt() {
        if (control.failure() != null || leftBehind) return false;
        if (scope.plan().source().role() != Role.TRAINER) return true;
        if (control.interrupted()) return false;
        if (road.exhausted() || !scope.journal().metrics().isEmpty()) return true;
        scope.journal().problem("the training was stopped before its first evaluation, so no output was written");
        return false;
    }

    /** Returns whether every stage finished and none reported a failure. */
    private boolean finish() throws InterruptedException {
        for (OpenStage<?> stage : sourceFirst()) {
            if (!call(stage, "finish", stage::finish, times.givingUp()) || !ask(stage)) return false;
        }
        for (OpenStage<?> stage : road.stages()) {
            if (!ask(stage)) return false;
        }
        return control.failure() == null;
    }

    private List<OpenStage<?>> sourceFirst() {
        List<OpenStage<?>> stages = new ArrayList<>(road.stages());
        Collections.rotate(stages, 1); // the source was opened last
        return stages;
    }

    private void commit() {
        try {
            scope.outputs().commit();
            committed = true;
            scope.outputs().runAfterCommit();
        } catch (Exception e) {
            control.fail(e);
        }
    }

    private void close() throws InterruptedException {
        road.abandon();
        List<OpenStage<?>> stages = new ArrayList<>(road.stages());
        Collections.reverse(stages);
        for (OpenStage<?> stage : stages) {
            ask(stage);
            // Closing native resources while another thread uses them would crash the whole process.
            if (!road.isBusy(stage) && !stage.isLeftBehind()) call(stage, "close", stage::close, times.closing());
            ask(stage);
        }
        if (leftBehind) scope.journal().problem(whatIsLeftBehind());
        else reclaim();
    }

    private String whatIsLeftBehind() {
        List<String> calls = scope.watch().underWay();
        return "abandoned, since it did not answer: " + (calls.isEmpty() ? "a stage" : String.join(", ", calls))
                + "; the process should end now";
    }

    /** Reports the samples that stages still held when they were closed. */
    private void reclaim() {
        road.sinks().values().forEach(sink -> tell(sink.stats().name(), sink.reclaimed()));
        road.runners().forEach(runner -> tell(runner.stage(), runner.reclaimed()));
    }

    private void tell(String stage, Optional<String> forgotten) {
        forgotten.ifPresent(sentence -> scope.journal().problem(stage + ": " + sentence));
    }

    private void discard() {
        try {
            scope.outputs().discard();
            if (control.failure() != null || (!committed && !leftBehind))
                scope.outputs().discardEmptyRecordings();
            if (!leftBehind) scope.outputs().release(); // else a stage left behind could still write to them
        } catch (IOException e) {
            scope.journal().problem("unfinished outputs could not be removed: " + e);
        }
    }

    /** Calls a stage, without a time limit unless the user interrupts the run. Returns whether the call succeeded. */
    private boolean call(OpenStage<?> stage, String method, PatientCall.Body body, Duration leaveAfter)
            throws InterruptedException {
        PatientCall call = new PatientCall("saccade-" + method + "-" + stage.name(), body);
        if (!call.await(control::interruptedAt, times.emptying(), leaveAfter)) {
            leftBehind = true;
            stage.leaveBehind();
            control.fail(new StageFailure(
                    stage.name(), -1, new Refusal(method + "() did not end after the run was interrupted")));
            return false;
        }
        Optional<Throwable> failure = Optional.ofNullable(call.failure());
        failure.ifPresent(cause -> control.fail(new StageFailure(stage.name(), -1, cause)));
        return failure.isEmpty();
    }

    /** Whether the stage has reported no failure since the last check. */
    private boolean ask(OpenStage<?> stage) {
        try {
            stage.raiseLateFailure();
            return true;
        } catch (Throwable e) { // any failure that the stage reported
            control.fail(new StageFailure(stage.name(), -1, e));
            return false;
        }
    }
}
