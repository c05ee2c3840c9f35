package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Sample;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class Wav2LipContractTest extends StageContract {
    @TempDir
    private Path folder;

    @Override
    protected StageBuilder<?> stage() throws Exception {
        Path model = TestGenerator.write(folder.resolve("generator.onnx"));
        return StageBuilder.of(
                new Wav2LipFactory(), Settings.of(model).batchSize(4).all());
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        TestFilm film = TestFilm.loud(harness, 10);
        return number % 3 == 2 ? film.without(number) : film.withFace(number);
    }
}
