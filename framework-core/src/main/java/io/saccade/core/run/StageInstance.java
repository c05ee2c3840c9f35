package io.saccade.core.run;

import io.saccade.api.spi.Stage;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.problem.Reason;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * One opening of a stage, with its context. One thread at a time.
 *
 * @param <S> what the road calls
 */
final class StageInstance<S> implements AutoCloseable {
    private final PlannedStage planned;
    private final Optional<ModelChange> change;
    private final RunStageContext context;
    private final Stage stage;
    private final S watched;
    private boolean closed;

    /**
     * @param planned with the settings of this opening
     * @param watched the stage, with its calls watched
     */
    StageInstance(PlannedStage planned, Optional<ModelChange> change, RunStageContext context, Stage stage, S watched) {
        this.planned = planned;
        this.change = change;
        this.context = context;
        this.stage = stage;
        this.watched = watched;
    }

    PlannedStage planned() {
        return planned;
    }

    /** What the opening differs in from the one that it replaces, if it does. */
    Optional<ModelChange> change() {
        return change;
    }

    RunStageContext context() {
        return context;
    }

    Stage stage() {
        return stage;
    }

    S watched() {
        return watched;
    }

    /** Calls the stage's {@code finish()}, unless it was closed. */
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
            context.forget();
        }
    }

    /** Closes an instance whose failure does not matter any more. */
    void closeQuietly() {
        try {
            close();
        } catch (IOException | RuntimeException e) {
            context.log().log(Level.DEBUG, "closing: " + Reason.of(e));
        }
    }
}
