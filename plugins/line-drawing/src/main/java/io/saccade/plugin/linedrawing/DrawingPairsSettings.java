package io.saccade.plugin.linedrawing;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import java.nio.file.Path;

/** Settings of {@code drawing-pairs}. */
@Doc("Stores each drawing and its colours as a pair of files for training")
public record DrawingPairsSettings(
        @Doc("folder, created if missing; existing pairs are kept")
        Path directory,

        @Doc("pairs written at once; 0: one per CPU core") @Default("0")
        int workers) {
    /** Checks the settings. */
    public DrawingPairsSettings {
        PhotographsSettings.requireWorkers(workers);
    }
}
