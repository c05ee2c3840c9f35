package io.saccade.core.run;

import io.saccade.api.spi.Capture;
import io.saccade.core.problem.Reason;
import io.saccade.core.road.Recovery;
import io.saccade.core.road.StageFailure;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.Function;

/**
 * The place of one stage in a run, in which the stage can be reopened. {@code on-error} decides how a failed call is
 * handled. One thread at a time.
 *
 * @param <S> what the road calls: the stage itself, or its one method
 */
final class StageSlot<S> implements AutoCloseable {
    /** The run fails after this many restarts in a row; with the delays below, about a minute. */
    private static final int MOST_RESTARTS = 8;

    private static final long FIRST_DELAY_MILLIS = 250;
    private static final long LONGEST_DELAY_MILLIS = 10_000;

    private final String name;
    private final Opening opening;
    private final Function<OpenStage, S> face;
    private final RunScope scope;
    private OpenStage open;
    private S current;
    private int restarts;
    private long lastFailure = -1;
    private boolean leftBehind;

    /** Opens the stage. */
    StageSlot(String name, RunScope scope, Opening opening, Function<OpenStage, S> face) throws StageFailure {
        this.name = name;
        this.scope = scope;
        this.opening = opening;
        this.face = face;
        this.open = opening.open();
        this.current = face.apply(open);
    }

    S current() {
        return current;
    }

    String name() {
        return name;
    }

    /** Marks a stage whose call never returned: it is not called any more. */
    void leaveBehind() {
        leftBehind = true;
    }

    boolean isLeftBehind() {
        return leftBehind;
    }

    /** Throws the failure that the stage reported since its last call. */
    void throwPending() throws Exception {
        open.context().throwPending();
    }

    /** Calls the stage's {@code finish()}. */
    void finish() throws Exception {
        open.finish();
    }

    /**
     * Skips the failed sample. Warns once per kind of failure; a notice at the end of the run lists all skipped
     * samples.
     */
    Recovery<S> skipping() {
        return (cause, sampleIndex) -> {
            String reason = Reason.of(cause);
            boolean first = scope.journal().skipped(name, reason, sampleIndex);
            String sentence = "sample " + sampleIndex + " was skipped: " + reason;
            open.context().log().log(first ? Level.WARNING : Level.DEBUG, sentence, cause);
            return current;
        };
    }

    /** Closes and reopens the stage with growing delays, until it works or the limit is reached. */
    Recovery<S> restarting() {
        return (cause, sampleIndex) -> {
            if (sampleIndex > lastFailure + 1) restarts = 0; // the stage worked in between
            lastFailure = sampleIndex;
            Throwable latest = cause;
            while (restarts < MOST_RESTARTS) {
                long delay = Math.min(LONGEST_DELAY_MILLIS, FIRST_DELAY_MILLIS << restarts);
                restarts++;
                open.context().log().log(Level.WARNING, "restarting in " + delay + " ms: " + Reason.of(latest));
                closeQuietly();
                if (scope.control().awaitStop(delay)) return stopped(sampleIndex, latest);
                try {
                    open = opening.open();
                    current = face.apply(open);
                    scope.journal().problem(name + " was restarted after: " + Reason.of(cause));
                    return current;
                } catch (StageFailure e) {
                    latest = e.getCause() == null ? e : e.getCause();
                }
            }
            throw new StageFailure(name, sampleIndex, latest);
        };
    }

    /**
     * After a stop: a source is not read any more, so the run ends well; any other stage is still needed, so the run
     * fails.
     */
    private S stopped(long sampleIndex, Throwable cause) throws StageFailure {
        if (open.stage() instanceof Capture) {
            scope.journal().problem(name + " failed while the run was stopping: " + Reason.of(cause));
            return current;
        }
        throw new StageFailure(name, sampleIndex, cause);
    }

    private void closeQuietly() {
        try {
            open.close();
        } catch (IOException | RuntimeException e) { // it failed already, and that cause is reported
            open.context().log().log(Level.DEBUG, "closing before a restart: " + e);
        }
    }

    @Override
    public void close() throws IOException {
        open.close();
    }

    /** Creates the stage again. */
    interface Opening {
        OpenStage open() throws StageFailure;
    }
}
