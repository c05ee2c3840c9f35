package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Sample;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class EpisodeRecorderContractTest extends StageContract {
    @TempDir
    Path folder;

    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new EpisodeRecorderFactory(), Filming.settings("all"))
                .in(folder);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return Filming.sample(harness, number / 5, number % 5, number % 5 == 4, 64, 48);
    }
}
