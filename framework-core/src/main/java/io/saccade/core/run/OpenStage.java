package io.saccade.core.run;

import io.saccade.api.spi.Stage;
import java.io.IOException;

/** An open stage and its context. Closing closes the stage, then its resources, once. One thread at a time. */
final class OpenStage implements AutoCloseable {
    private final Stage stage;
    private final RunStageContext context;
    private boolean closed;

    OpenStage(Stage stage, RunStageContext context) {
        this.stage = stage;
        this.context = context;
    }

    Stage stage() {
        return stage;
    }

    RunStageContext context() {
        return context;
    }

    /** Does nothing if the stage was closed for a restart that did not follow. */
    void finish() throws Exception {
        if (closed) return;
        context.call().enter("finish");
        try {
            stage.finish();
        } finally {
            context.call().leave();
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) return;
        closed = true;
        context.call().enter("close");
        try (context) {
            stage.close();
        } finally {
            context.call().leave();
        }
    }
}
