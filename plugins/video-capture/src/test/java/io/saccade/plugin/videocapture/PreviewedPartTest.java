package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.videocapture.VideoSettings.Until;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads three seconds of a film, with the sound of the same place. */
class PreviewedPartTest {
    private static final int RATE = TestSound.RATE;

    @TempDir
    private Path folder;

    private Path silent() throws Exception {
        return TestFilm.silent(folder.resolve("silent.mp4"), 150, 25);
    }

    @Test
    void anotherSoundIsHeardFromTheSamePlace() throws Exception {
        Path ramp = TestSound.ramp(folder.resolve("ramp.wav"), 4 * RATE);

        Reading reading = Reading.of(VideoSettingsFixture.of(silent())
                .audio(ramp)
                .until(Until.AUDIO_END)
                .preview(1));

        assertThat(reading.millis()).hasSize(75).startsWith(1000L, 1040L).endsWith(3960L);
        TestSound.assertSame(
                reading.allSound(), Arrays.copyOfRange(TestSound.rampValues(4 * RATE), 2 * RATE, 2 * 4 * RATE));
        assertThat(reading.expected()).isEqualTo(75);
    }

    @Test
    void aFilmsOwnSoundIsHeardFromThere() throws Exception {
        Path film = TestFilm.talking(folder.resolve("film.mp4"), 150, 25, 6);

        float[] part = Reading.of(VideoSettingsFixture.of(film).preview(2)).allSound();

        TestSound.assertSame(
                part,
                Reading.of(VideoSettingsFixture.of(film).start(2).duration(3)).allSound());
    }

    @Test
    void aPortraitSpeaksThatPart() throws Exception {
        Path picture = folder.resolve("portrait.png");
        Natives.load();
        try (Mat gray = new Mat(48, 64, opencv_core.CV_8UC3)) {
            opencv_imgcodecs.imwrite(picture.toString(), gray);
        }
        Path ramp = TestSound.ramp(folder.resolve("ramp.wav"), 4 * RATE);

        Reading reading = Reading.of(VideoSettingsFixture.of(picture)
                .audio(ramp)
                .until(Until.AUDIO_END)
                .preview(2));

        assertThat(reading.millis()).hasSize(50); // the voice ends first
        TestSound.assertSame(
                reading.allSound(), Arrays.copyOfRange(TestSound.rampValues(4 * RATE), 2 * 2 * RATE, 2 * 4 * RATE));
    }

    @Test
    void aPlaceBehindTheEndIsNamed() throws Exception {
        Path ramp = TestSound.ramp(folder.resolve("ramp.wav"), RATE);
        assertThatThrownBy(() -> Reading.of(VideoSettingsFixture.of(silent())
                        .audio(ramp)
                        .until(Until.AUDIO_END)
                        .preview(2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("ramp.wav ends before 'preview', 2.0 s; set 'preview' to less");
        assertThatThrownBy(() -> Reading.of(VideoSettingsFixture.of(silent()).preview(20)))
                .hasMessageContaining("silent.mp4 ends before 'preview'");
    }

    @Test
    void otherSettingsOfThePartAreRefused() {
        assertThatThrownBy(() ->
                        VideoSettingsFixture.of("film.mp4").start(1).preview(2).settings())
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("'preview' must be left out where 'start', 'duration' or 'loop'");
        assertThatThrownBy(() -> VideoSettingsFixture.of("camera:0").preview(2).settings())
                .hasMessageContaining("'preview' must be left out for a camera");
    }
}
