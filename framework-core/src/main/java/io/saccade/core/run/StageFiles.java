package io.saccade.core.run;

import io.saccade.api.spi.StageContext.AfterCommit;
import io.saccade.core.plan.InputResolver;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.problem.Refusal;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The files that one opening of a stage reads and writes. Any thread. */
final class StageFiles {
    private final InputResolver resolver;
    private final UnaryOperator<Path> inputs;
    private final OutputFiles outputs;
    private final boolean allowed;
    private volatile boolean declared;

    /**
     * @param inputs from the file or folder that an input means to the one that the stage gets
     * @param allowed whether the stage may write files; a model that replaces another may not
     */
    StageFiles(PlannedStage planned, RunScope scope, UnaryOperator<Path> inputs, boolean allowed) {
        this.resolver = scope.plan().inputs(planned);
        this.inputs = inputs;
        this.outputs = scope.outputs();
        this.allowed = allowed;
    }

    /** Whether the stage declared a file. */
    boolean declared() {
        return declared;
    }

    Path input(Path path) {
        return inputs.apply(resolver.input(path));
    }

    Path output(Path path) {
        declare();
        return outputs.output(path);
    }

    Path recording(Path path) {
        declare();
        return outputs.recording(path);
    }

    Path checkpoint(Path path) {
        declare();
        return outputs.checkpoint(path);
    }

    Path publish(Path path) {
        declare();
        return outputs.published(path);
    }

    void afterCommit(AfterCommit action) {
        declare();
        outputs.afterCommit(action);
    }

    private void declare() {
        if (!allowed) {
            throw new Refusal("a model that replaces another can't write files; start another run with these settings");
        }
        declared = true;
    }
}
