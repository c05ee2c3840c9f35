package io.saccade.core.run;

import io.saccade.api.spi.Model;
import io.saccade.core.plan.OnError;
import io.saccade.core.problem.Reason;
import io.saccade.core.road.StageFailure;

/**
 * Ends a model that another has replaced: {@code finish()}, then {@code close()}. The run goes on if these fail, since
 * the model wrote no file; a failure that the model reported with {@code context.fail} has its usual effect.
 */
final class ReplacedModel {
    private final String stage;
    private final StageInstance<Model> instance;
    private final RunScope scope;

    ReplacedModel(String stage, StageInstance<Model> instance, RunScope scope) {
        this.stage = stage;
        this.instance = instance;
        this.scope = scope;
    }

    void close() {
        attempt("finish", instance::finish);
        ask();
        attempt("close", instance::close);
        ask();
    }

    private void attempt(String method, PatientCall.Body call) {
        try {
            call.run();
        } catch (Throwable e) { // the new model works already
            scope.journal().problem(stage + ": the replaced model failed in " + method + "(): " + Reason.of(e));
        }
    }

    private void ask() {
        try {
            instance.context().raiseLateFailure();
        } catch (Throwable e) { // any failure that the stage reported
            if (instance.planned().onError() == OnError.FAIL) scope.control().fail(new StageFailure(stage, -1, e));
            else scope.journal().problem(stage + ": the replaced model failed: " + Reason.of(e));
        }
    }
}
