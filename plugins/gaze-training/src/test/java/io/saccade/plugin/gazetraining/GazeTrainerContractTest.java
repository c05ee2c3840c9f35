package io.saccade.plugin.gazetraining;

import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class GazeTrainerContractTest extends StageContract {
    @TempDir
    private Path folder;

    @Override
    protected StageBuilder<?> stage() throws Exception {
        Path data = new DrawnClicks(folder.resolve("eyes"), 1).everywhere(40);
        return Training.of(Training.settings(data, Preset.ARTICLE, 25), folder);
    }
}
