package io.saccade.core.run;

import io.saccade.api.spi.Stage;
import java.io.IOException;

/** A stage and what was opened for it; closing closes the stage first. */
record OpenStage(Stage stage, RunStageContext context) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        try (context) {
            stage.close();
        }
    }
}
