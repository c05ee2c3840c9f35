package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class VideoRecorderContractTest {
    @Nested
    class Plain extends StageContract {
        @TempDir
        Path folder;

        @Override
        protected StageBuilder<?> stage() {
            return StageBuilder.of(new VideoRecorderFactory(), Filming.settings("film.mp4"))
                    .in(folder);
        }

        @Override
        protected Sample sample(StageHarness harness, int number) {
            return Filming.sample(harness, number, 30, 160, 120)
                    .with(Keys.AUDIO, Filming.clicks(number / 30., (number + 1) / 30.));
        }
    }

    @Nested
    class Drawn extends StageContract {
        @TempDir
        Path folder;

        @Override
        protected StageBuilder<?> stage() {
            return StageBuilder.of(new VideoRecorderFactory(), Filming.settings("film.mkv", OverlayMark.values()))
                    .in(folder);
        }

        @Override
        protected Sample sample(StageHarness harness, int number) {
            return Filming.sample(harness, number, 30, 161, 121).with(Keys.GAZE, new Point(.5, .5));
        }
    }
}
