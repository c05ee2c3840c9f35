package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.videocapture.VideoSettings.Until;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture with sound. */
class StillTest {
    private static final int WIDTH = 97;
    private static final int HEIGHT = 61;

    @TempDir
    private Path folder;

    private Path picture;

    @BeforeEach
    void paint() {
        Natives.load();
        picture = folder.resolve("portrait.png");
        try (Mat noise = new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC3);
                Mat low = new Mat(1, 1, opencv_core.CV_64F, org.bytedeco.opencv.opencv_core.Scalar.all(0));
                Mat high = new Mat(1, 1, opencv_core.CV_64F, org.bytedeco.opencv.opencv_core.Scalar.all(255))) {
            opencv_core.randu(noise, low, high);
            opencv_imgcodecs.imwrite(picture.toString(), noise);
        }
    }

    @Test
    void isShownAsLongAsItsSoundTakes() throws Exception {
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), TestSound.RATE);

        Reading reading =
                Reading.of(VideoSettingsFixture.of(picture).audio(sound).until(Until.AUDIO_END));

        assertThat(reading.millis()).hasSize(25).startsWith(0L, 40L, 80L).endsWith(960L);
        TestSound.assertSame(reading.allSound(), TestSound.rampValues(TestSound.RATE));
        assertThat(reading.expected()).isEqualTo(25);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void theFrameWithinWhichItsSoundEndsIsExpectedToo() throws Exception {
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), TestSound.RATE * 978 / 1000);

        Reading reading =
                Reading.of(VideoSettingsFixture.of(picture).audio(sound).until(Until.AUDIO_END));

        assertThat(reading.millis()).hasSize(25);
        assertThat(reading.expected()).isEqualTo(25);
    }

    @Test
    void endsWithItsSoundEvenIfNoStageReadsIt() throws Exception {
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), TestSound.RATE);
        VideoSettings settings = VideoSettingsFixture.of(picture)
                .audio(sound)
                .until(Until.AUDIO_END)
                .settings();
        int frames = 0;
        try (StageHarness harness = StageBuilder.of(new VideoCaptureFactory(), settings)
                .unwanted(Keys.AUDIO)
                .open()) {
            while (frames <= 25 && harness.read().isPresent()) {
                frames++;
                harness.forget();
            }
        }
        assertThat(frames).isEqualTo(25);
    }

    @Test
    void isShownAsOftenAndAsLongAsAsked() throws Exception {
        Reading reading = Reading.of(VideoSettingsFixture.of(picture).fps(10).duration(0.5));

        assertThat(reading.millis()).containsExactly(0L, 100L, 200L, 300L, 400L);
        assertThat(reading.expected()).isEqualTo(5);
    }

    @Test
    void keepsItsPixels() throws Exception {
        VideoSettings settings = VideoSettingsFixture.of(picture).duration(1).settings();
        try (StageHarness harness = StageHarness.open(new VideoCaptureFactory(), settings);
                Mat original = opencv_imgcodecs.imread(picture.toString())) {
            Frame frame = harness.read().orElseThrow().need(Keys.FRAME);
            assertThat(frame.width()).isEqualTo(WIDTH);
            assertThat(frame.height()).isEqualTo(HEIGHT);
            try (Mat shown = Mats.wrap(frame)) {
                assertThat(opencv_core.norm(shown, original, opencv_core.NORM_INF, null))
                        .isZero();
            }
        }
    }

    @Test
    void needsAnEnd() {
        assertThatThrownBy(() -> VideoSettingsFixture.of("face.jpg").settings())
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("'source' must be a film or camera:N; to show a picture as long as its sound takes, add"
                        + " 'audio' and until: audio-end, and for the picture alone write images:face.jpg");
        assertThatThrownBy(() -> VideoSettingsFixture.of("face.jpg")
                        .until(Until.AUDIO_END)
                        .settings())
                .hasMessageContaining("'audio' must name the sound");
        assertThatThrownBy(() ->
                        VideoSettingsFixture.of("face.jpg").duration(1).start(2).settings())
                .hasMessageContaining("'start' must be left out for a picture");
    }

    @Test
    void saysWhenItIsNone() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.png"), "Dear diary\n");
        assertThatThrownBy(() -> Reading.of(VideoSettingsFixture.of(text).duration(1)))
                .hasMessage("notes.png can't be shown: it is no picture that can be decoded");
    }
}
