package io.saccade.core.run;

import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.Stage;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.plan.BoundCapture;
import io.saccade.core.plan.BoundEnvironment;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.road.StageFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/** Opens stages and the stages nested in their settings. */
final class StageOpener {
    private final RunScope scope;

    StageOpener(RunScope scope) {
        this.scope = scope;
    }

    /** Creates the context for an opening of a stage. */
    RunStageContext contextOf(PlannedStage planned) {
        StageFiles files = new StageFiles(planned, scope, UnaryOperator.identity(), true);
        return new RunStageContext(planned.name(), scope.plan().wanted(planned), scope, this, files, false);
    }

    /**
     * Creates a context for a stage that is opened while another instance of it works.
     *
     * @param planned the stage as the plan has it
     * @param inputs from the file or folder that an input means to the one that the stage gets
     */
    RunStageContext standbyContextOf(PlannedStage planned, UnaryOperator<Path> inputs) {
        StageFiles files = new StageFiles(planned, scope, inputs, false);
        return new RunStageContext(planned.name(), scope.plan().wanted(planned), scope, this, files, true);
    }

    /** Creates a stage of the plan. If that fails, closes the resources opened for it. */
    Stage create(PlannedStage planned, RunStageContext context) throws StageFailure {
        context.call().enter("create");
        try {
            Stage stage = scope.stages().create(planned.factory(), planned.settings(), context);
            if (stage instanceof Actuator) guard(stage, context);
            return stage;
        } catch (Throwable e) { // a plugin's linkage error must reach the report like any other failure
            closeAfter(e, context);
            throw new StageFailure(planned.name(), -1, e);
        } finally {
            context.call().leave();
        }
    }

    private static void guard(Stage actuator, RunStageContext context) {
        try {
            context.guards().guardActuator();
        } catch (RuntimeException e) {
            context.closing(actuator);
            throw e;
        }
    }

    private static void closeAfter(Throwable cause, RunStageContext context) {
        try {
            context.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Opens a capture nested in a stage's settings. */
    Capture open(CaptureRef capture, RunStageContext outer) {
        if (!(capture instanceof BoundCapture bound)) {
            throw new IllegalArgumentException("a capture inside a stage comes from the stage's settings");
        }
        Capture opened = (Capture) nested(bound.factory(), bound.settings(), outer);
        return outer.closing(new PausingCapture(opened, outer.call()));
    }

    /** Opens an environment nested in a stage's settings. */
    Environment open(EnvironmentRef environment, RunStageContext outer) {
        if (!(environment instanceof BoundEnvironment bound)) {
            throw new IllegalArgumentException("an environment inside a stage comes from the stage's settings");
        }
        return outer.closing((Environment) nested(bound.factory(), bound.settings(), outer));
    }

    private Stage nested(StageFactory<?> factory, Record settings, RunStageContext outer) {
        RunStageContext context = outer.nested();
        outer.closing(context); // resources close in reverse order: this one after the nested stage
        try {
            return scope.stages().create(factory, settings, context);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e); // the report names the cause, not the nesting
        }
    }
}
