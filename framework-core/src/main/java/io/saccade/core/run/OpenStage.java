package io.saccade.core.run;

import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Stage;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.problem.Reason;
import io.saccade.core.road.Recovery;
import io.saccade.core.road.StageFailure;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.BiFunction;

/**
 * A stage while it is open, with its context. {@code on-error: restart} closes it and opens it again in the same place.
 * One thread at a time.
 *
 * @param <S> what the road calls
 */
final class OpenStage<S> implements AutoCloseable {
    /** The run fails after this many restarts in a row; with the delays below, about a minute. */
    private static final int MOST_RESTARTS = 8;

    private static final long FIRST_DELAY_MILLIS = 250;
    private static final long LONGEST_DELAY_MILLIS = 10_000;

    private final PlannedStage planned;
    private final RunScope scope;
    private final StageOpener opener;
    private final BiFunction<Stage, RunStageContext, S> watching;
    private RunStageContext context;
    private Stage stage;
    private S watched;
    private boolean closed;
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
        this.planned = planned;
        this.scope = scope;
        this.opener = opener;
        this.watching = watching;
        this.context = opener.contextOf(planned);
        this.stage = opener.create(planned, context);
        this.watched = watching.apply(stage, context);
        scope.observer().stageOpened(name());
    }

    /** The stage, with its calls watched. */
    S watched() {
        return watched;
    }

    String name() {
        return planned.name();
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
        context.raiseLateFailure();
    }

    /** What a failed call leads to. */
    Recovery<S> recovery() {
        return switch (planned.onError()) {
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
        context.log().log(first ? Level.WARNING : Level.DEBUG, sentence, cause);
        return watched;
    }

    /** Closes and reopens the stage with growing delays, until it works or the limit is reached. */
    private S restart(Throwable cause, long sampleIndex) throws StageFailure, InterruptedException {
        if (sampleIndex > lastFailure + 1) restarts = 0; // the stage worked in between
        lastFailure = sampleIndex;
        Throwable latest = cause;
        while (restarts < MOST_RESTARTS) {
            long delay = Math.min(LONGEST_DELAY_MILLIS, FIRST_DELAY_MILLIS << restarts);
            restarts++;
            context.log().log(Level.WARNING, "restarting in " + delay + " ms: " + Reason.of(latest));
            closeQuietly();
            if (scope.control().awaitStop(delay)) return stopped(sampleIndex, latest);
            try {
                reopen();
                scope.journal().problem(name() + " was restarted after: " + Reason.of(cause));
                return watched;
            } catch (StageFailure e) {
                latest = e.getCause() == null ? e : e.getCause();
            }
        }
        throw new StageFailure(name(), sampleIndex, latest);
    }

    private void reopen() throws StageFailure {
        RunStageContext fresh = opener.contextOf(planned);
        stage = opener.create(planned, fresh);
        context = fresh;
        closed = false;
        watched = watching.apply(stage, context);
        scope.observer().stageOpened(name());
    }

    /**
     * After a stop: a source is not read any more, so the run ends well; any other stage is still needed, so the run
     * fails.
     */
    private S stopped(long sampleIndex, Throwable cause) throws StageFailure {
        if (stage instanceof Capture) {
            scope.journal().problem(name() + " failed while the run was stopping: " + Reason.of(cause));
            return watched;
        }
        throw new StageFailure(name(), sampleIndex, cause);
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException | RuntimeException e) { // it failed already, and that cause is reported
            context.log().log(Level.DEBUG, "closing before a restart: " + e);
        }
    }

    /** Calls the stage's {@code finish()}, unless it was closed for a restart that did not follow. */
    void finish() throws Exception {
        if (closed) return;
        context.call().enter("finish");
        try {
            stage.finish();
        } finally {
            context.call().leave();
        }
    }

    /** Closes the stage, then its resources, once. */
    @Override
    public void close() throws IOException {
        if (closed) return;
        closed = true;
        context.call().enter("close");
        try (RunStageContext resources = context) {
            stage.close();
        } finally {
            context.call().leave();
        }
    }
}
