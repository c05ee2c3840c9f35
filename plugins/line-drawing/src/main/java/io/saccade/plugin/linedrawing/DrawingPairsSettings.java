package io.saccade.plugin.linedrawing;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import java.nio.file.Path;

/** Settings of {@code drawing-pairs}. */
@Doc("Keeps each drawing and the colours that belong to it as a pair of files, to learn from")
public record DrawingPairsSettings(
        @Doc("the folder; made where it is missing. Pairs that are there stay as they are")
        Path directory,

        @Doc("how many are written at once; 0: as many as there are processors") @Default("0")
        int workers) {
    /** Checks the settings. */
    public DrawingPairsSettings {
        PhotographsSettings.requireWorkers(workers);
    }
}
