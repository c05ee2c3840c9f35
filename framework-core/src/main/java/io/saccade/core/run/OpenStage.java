package io.saccade.core.run;

import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Stage;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.problem.Reason;
import io.saccade.core.report.GuardState;
import io.saccade.core.road.Recovery;
import io.saccade.core.road.StageFailure;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A stage while it is open. {@code on-error: restart} closes it and opens it again in the same place, and a model can be
 * replaced by one with other settings. One thread at a time, except {@link #openAnother} and what it says.
 *
 * @param <S> what the road calls
 */
final class OpenStage<S> implements AutoCloseable {
    /** The run fails after this many restarts in a row; with the delays below, about a minute. */
    private static final int MOST_RESTARTS = 8;

    private static final long FIRST_DELAY_MILLIS = 250;
    private static final long LONGEST_DELAY_MILLIS = 10_000;

    private final PlannedStage original;
    private final RunScope scope;
    private final StageOpener opener;
    private final BiFunction<Stage, RunStageContext, S> watching;
    private volatile StageInstance<S> instance;
    private int restarts;
    private long lastFailure = -1;
    private boolean leftBehind;

    /**
     * Opens the stage.
     *
     * @param watching wraps the stage in what the road calls
     */
    OpenStage(PlannedStage planned, RunScope scope, StageOpener opener, BiFunction<Stage, RunStageContext, S> watching)
            throws StageFailure {
        this.original = planned;
        this.scope = scope;
        this.opener = opener;
        this.watching = watching;
        this.instance = open(planned, Optional.empty(), opener.contextOf(planned));
    }

    private StageInstance<S> open(PlannedStage planned, Optional<ModelChange> change, RunStageContext context)
            throws StageFailure {
        try {
            Stage stage = opener.create(planned, context);
            scope.observer().stageOpened(name());
            return new StageInstance<>(planned, change, context, stage, watching.apply(stage, context));
        } catch (StageFailure e) {
            context.forget();
            throw e;
        }
    }

    /** The stage, with its calls watched. */
    S watched() {
        return instance.watched();
    }

    String name() {
        return original.name();
    }

    /** The stage with its settings of now. Any thread. */
    PlannedStage planned() {
        return instance.planned();
    }

    /** What the guard of an actuator permits now; empty for other stages. Any thread. */
    Optional<GuardState> guard() {
        return instance.context().guards().state();
    }

    /** Whether the stage declared a file that it writes. Any thread. */
    boolean writesFiles() {
        return instance.context().files().declared();
    }

    /**
     * Opens the stage once more, with other settings, while this one works. Any thread.
     *
     * @return an instance for {@link #goOn}, or to be closed
     */
    StageInstance<S> openAnother(PlannedStage planned, ModelChange change) throws StageFailure {
        return open(planned, Optional.of(change), opener.standbyContextOf(original, change.inputs()));
    }

    /** Goes on with another instance; returns the earlier one, which the caller closes. */
    StageInstance<S> goOn(StageInstance<S> other) {
        StageInstance<S> before = instance;
        instance = other;
        other.context().goOn();
        restarts = 0;
        lastFailure = -1;
        return before;
    }

    /** Marks a stage whose call never returned: it is not called any more. */
    void leaveBehind() {
        leftBehind = true;
    }

    boolean isLeftBehind() {
        return leftBehind;
    }

    /** Throws the failure that the stage reported since its last call. */
    void raiseLateFailure() throws Exception {
        instance.context().raiseLateFailure();
    }

    /** What a failed call leads to. */
    Recovery<S> recovery() {
        return switch (original.onError()) {
            case FAIL -> Recovery.failing(name());
            case SKIP -> this::skip;
            case RESTART -> this::restart;
        };
    }

    /**
     * Skips the failed sample. Warns once per kind of failure; a notice at the end of the run lists all skipped
     * samples.
     */
    private S skip(Throwable cause, long sampleIndex) {
        String reason = Reason.of(cause);
        boolean first = scope.journal().skipped(name(), reason, sampleIndex);
        String sentence = "sample " + sampleIndex + " was skipped: " + reason;
        instance.context().log().log(first ? Level.WARNING : Level.DEBUG, sentence, cause);
        return watched();
    }

    /** Closes and reopens the stage with growing delays, until it works or the limit is reached. */
    private S restart(Throwable cause, long sampleIndex) throws StageFailure, InterruptedException {
        if (sampleIndex > lastFailure + 1) restarts = 0; // the stage worked in between
        lastFailure = sampleIndex;
        Throwable latest = cause;
        while (restarts < MOST_RESTARTS) {
            long delay = Math.min(LONGEST_DELAY_MILLIS, FIRST_DELAY_MILLIS << restarts);
            restarts++;
            instance.context().log().log(Level.WARNING, "restarting in " + delay + " ms: " + Reason.of(latest));
            instance.closeQuietly(); // it failed already, and that cause is reported
            if (scope.control().awaitStop(delay)) return stopped(sampleIndex, latest);
            try {
                reopen();
                scope.journal().problem(name() + " was restarted after: " + Reason.of(cause));
                return watched();
            } catch (StageFailure e) {
                latest = e.getCause() == null ? e : e.getCause();
            }
        }
        throw new StageFailure(name(), sampleIndex, latest);
    }

    private void reopen() throws StageFailure {
        StageInstance<S> failed = instance;
        RunStageContext context = failed.change()
                .map(change -> opener.standbyContextOf(original, change.inputs()))
                .orElseGet(() -> opener.contextOf(original));
        StageInstance<S> opened = open(failed.planned(), failed.change(), context);
        context.goOn();
        instance = opened;
    }

    /**
     * After a stop: a source is not read any more, so the run ends well; any other stage is still needed, so the run
     * fails.
     */
    private S stopped(long sampleIndex, Throwable cause) throws StageFailure {
        if (instance.stage() instanceof Capture) {
            scope.journal().problem(name() + " failed while the run was stopping: " + Reason.of(cause));
            return watched();
        }
        throw new StageFailure(name(), sampleIndex, cause);
    }

    /** Calls the stage's {@code finish()}, unless it was closed for a restart that did not follow. */
    void finish() throws Exception {
        instance.finish();
    }

    /** Closes the stage, then its resources, once. */
    @Override
    public void close() throws IOException {
        instance.close();
    }
}
