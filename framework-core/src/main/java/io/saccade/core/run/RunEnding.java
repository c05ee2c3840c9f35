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
 * The order in which a run ends once its road is empty: {@code finish()} of all stages, the source first; failures that
 * stages told of meanwhile; commit of the outputs; what was to happen after it; {@code close()} of all stages, the
 * source first. Nothing else commits. A failure at any of these points ends the run as failed, and what comes after it
 * is left out, except closing.
 */
final class RunEnding {
    private final Role source;
    private final Road road;
    private final RunScope scope;
    private final RunControl control;
    private final StopTimes times;
    private boolean leftBehind;

    /** @param source its role */
    RunEnding(Role source, Road road, RunScope scope, RunControl control, StopTimes times) {
        this.source = source;
        this.road = road;
        this.scope = scope;
        this.control = control;
        this.times = times;
    }

    /**
     * Ends the run. Every failure goes to the control.
     *
     * @param played whether all stages were opened and the road was begun
     */
    void end(boolean played) throws InterruptedException {
        leftBehind = road.isAlive();
        if (played && isWorthIt() && finish()) commit();
        close();
        discard();
    }

    /** Half-trained files must not look finished. */
    private boolean isWorthIt() {
        if (control.failure() != null || leftBehind) return false;
        if (source != Role.TRAINER) return true;
        if (control.interrupted()) return false;
        if (road.exhausted() || !scope.journal().metrics().isEmpty()) return true;
        scope.journal()
                .problem("the training was stopped before it was measured for the first time: nothing was committed");
        return false;
    }

    /** Answers whether every stage finished and none had told of a failure. */
    private boolean finish() throws InterruptedException {
        for (StageSlot<?> slot : sourceFirst()) {
            if (!call(slot, "finish", slot::finish, times.givingUp()) || !ask(slot)) return false;
        }
        for (StageSlot<?> slot : road.slots()) {
            if (!ask(slot)) return false;
        }
        return control.failure() == null;
    }

    private List<StageSlot<?>> sourceFirst() {
        List<StageSlot<?>> slots = new ArrayList<>(road.slots());
        Collections.rotate(slots, 1); // the source was opened last
        return slots;
    }

    private void commit() {
        try {
            scope.outputs().commit();
            scope.afterCommit();
        } catch (Exception e) {
            control.fail(e);
        }
    }

    private void close() throws InterruptedException {
        road.abandon();
        List<StageSlot<?>> slots = new ArrayList<>(road.slots());
        Collections.reverse(slots);
        for (StageSlot<?> slot : slots) {
            ask(slot);
            // Closing natives under a thread that still uses them would take the whole process down.
            if (!road.isBusy(slot) && !slot.isLeftBehind()) call(slot, "close", slot::close, times.closing());
            ask(slot);
        }
        if (leftBehind) scope.journal().problem(whatIsLeftBehind());
        else reclaim();
    }

    private String whatIsLeftBehind() {
        List<String> calls = scope.watch().underWay();
        return "left behind, since it did not answer: " + (calls.isEmpty() ? "a stage" : String.join(", ", calls))
                + "; the process should end now";
    }

    /** What stages hold when they are closed they have forgotten. */
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
            if (control.failure() != null) scope.outputs().discardEmptyRecordings();
            if (!leftBehind) scope.outputs().release(); // or what was left behind may still write
        } catch (IOException e) {
            scope.journal().problem("unfinished outputs could not be removed: " + e);
        }
    }

    /** Calls a stage; it may take its time, unless a person interrupts the run. Answers whether it went well. */
    private boolean call(StageSlot<?> slot, String method, PatientCall.Body body, Duration leaveAfter)
            throws InterruptedException {
        PatientCall call = new PatientCall("saccade-" + method + "-" + slot.name(), body);
        if (!call.await(control::interruptedAt, times.emptying(), leaveAfter)) {
            leftBehind = true;
            slot.leaveBehind();
            control.fail(new StageFailure(
                    slot.name(), -1, new Refusal(method + "() did not end after the run was interrupted")));
            return false;
        }
        Optional<Throwable> failure = Optional.ofNullable(call.failure());
        failure.ifPresent(cause -> control.fail(new StageFailure(slot.name(), -1, cause)));
        return failure.isEmpty();
    }

    /** Whether the stage has told of no failure since it was last asked. */
    private boolean ask(StageSlot<?> slot) {
        try {
            slot.throwPending();
            return true;
        } catch (Throwable e) { // whatever it told of
            control.fail(new StageFailure(slot.name(), -1, e));
            return false;
        }
    }
}
