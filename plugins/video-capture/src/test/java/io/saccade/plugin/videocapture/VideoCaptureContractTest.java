package io.saccade.plugin.videocapture;

import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class VideoCaptureContractTest extends StageContract {
    @TempDir
    private Path folder;

    @Override
    protected StageBuilder<?> stage() throws Exception {
        Path film = TestFilm.talking(folder.resolve("film.mkv"), 5, 25, 0.2);
        return StageBuilder.of(
                new VideoCaptureFactory(), VideoSettingsFixture.of(film).live().settings());
    }
}
