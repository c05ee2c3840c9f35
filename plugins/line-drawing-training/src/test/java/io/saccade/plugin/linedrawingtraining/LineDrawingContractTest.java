package io.saccade.plugin.linedrawingtraining;

import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class LineDrawingContractTest extends StageContract {
    @TempDir
    private static Path shared;

    private static Path data;

    @TempDir
    private Path folder;

    @BeforeAll
    static void draw() throws Exception {
        data = DrawnPairs.in(shared, 8, 128);
    }

    @Override
    protected StageBuilder<?> stage() {
        return Training.of(Training.settings(data, Preset.ARTICLE, 4, 2), folder);
    }
}
