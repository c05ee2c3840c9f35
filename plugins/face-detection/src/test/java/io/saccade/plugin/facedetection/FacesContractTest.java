package io.saccade.plugin.facedetection;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.facedetection.FacesSettings.Which;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FacesContractTest extends StageContract {
    @TempDir
    private Path folder;

    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(
                        new FacesFactory(),
                        FacesSettingsFixture.haar()
                                .which(Which.TRACK)
                                .cache(Path.of("talk.faces"))
                                .settings())
                .in(folder);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        Sample sample = harness.sample(number * Clip.FRAME_NANOS);
        return sample.with(Keys.FRAME, StageHarness.frame(sample, 160, 120, number, 90, 200));
    }
}
