package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureShapeTest {
    @TempDir
    private Path folder;

    private static VideoSettingsFixture film() {
        return VideoSettingsFixture.of("film.mp4");
    }

    @Test
    void scalesThenTurnsThenCuts() {
        VideoSettings settings =
                film().width(180).rotate(90).crop(10, 100, 0, -1).settings();
        assertThat(PictureShape.of(settings, 360, 288, 0)).isEqualTo(new PictureShape(180, 144, 90, 0, 10, 144, 90));
    }

    @Test
    void standsFilmsOfTelephonesUpright() {
        assertThat(PictureShape.of(film().settings(), 1920, 1080, 90))
                .isEqualTo(new PictureShape(1920, 1080, 90, 0, 0, 1080, 1920));
        assertThat(PictureShape.of(film().width(540).settings(), 1920, 1080, 270))
                .isEqualTo(new PictureShape(960, 540, 270, 0, 0, 540, 960));
        assertThat(PictureShape.of(film().rotate(270).settings(), 1920, 1080, 90))
                .isEqualTo(new PictureShape(1920, 1080, 0, 0, 0, 1920, 1080));
    }

    @Test
    void refusesToCutBeyondThePicture() {
        assertThatThrownBy(() -> PictureShape.of(film().crop(0, 300, 0, -1).settings(), 360, 288, 0))
                .hasMessage(
                        "'crop' [0, 300, 0, -1] (top, bottom, left, right) does not lie within the pictures, which are"
                                + " 360x288 pixels large");
        assertThatThrownBy(() -> film().crop(20, 10, 0, -1).settings()).hasMessageContaining("'crop' must be [top,");
        assertThatThrownBy(() -> film().rotate(45).settings()).hasMessage("'rotate' must be 0, 90, 180 or 270");
    }

    @ParameterizedTest
    @CsvSource({"90, 0", "180, 1", "270, 2"})
    void turnsAndCutsAsOpenCvDoes(int degrees, int code) throws Exception {
        VideoSettings settings = VideoSettingsFixture.of(ReferenceData.at("video/grid_lwbsza.mpg"))
                .rotate(degrees)
                .crop(16, -1, 40, 200)
                .settings();
        try (StageHarness harness = StageHarness.open(new VideoCaptureFactory(), settings);
                Mat picture = opencv_imgcodecs.imread(
                        ReferenceData.at("golden/haar/grid_lwbsza-00.png").toString());
                Mat turned = new Mat()) {
            opencv_core.rotate(picture, turned, code);
            try (Rect cut = new Rect(40, 16, 160, turned.rows() - 16);
                    Mat expected = turned.apply(cut);
                    Mat frame = Mats.wrap(harness.read().orElseThrow().need(Keys.FRAME))) {
                assertThat(frame.cols()).isEqualTo(160);
                assertThat(opencv_core.norm(frame, expected, opencv_core.NORM_INF, null))
                        .isZero();
            }
        }
    }

    @Test
    void readsHowATelephoneWasHeld() throws Exception {
        Path lying = TestFilm.silent(folder.resolve("film.mp4"), 3, 25);
        Path upright = Files.write(folder.resolve("upright.mp4"), turnedByAQuarter(Files.readAllBytes(lying)));
        VideoSettings settings = VideoSettingsFixture.of(upright).settings();
        try (StageHarness harness = StageHarness.open(new VideoCaptureFactory(), settings)) {
            Frame frame = harness.read().orElseThrow().need(Keys.FRAME);
            assertThat(frame.width()).isEqualTo(TestFilm.HEIGHT);
            assertThat(frame.height()).isEqualTo(TestFilm.WIDTH);
        }
    }

    /** Writes a quarter turn into the header of an MP4's only track. */
    private static byte[] turnedByAQuarter(byte... film) {
        int header = new String(film, StandardCharsets.ISO_8859_1).indexOf("tkhd");
        ByteBuffer matrix = ByteBuffer.wrap(film).position(header + 44);
        for (int value : new int[] {0, 1 << 16, 0, -1 << 16, 0, 0, TestFilm.HEIGHT << 16, 0, 1 << 30}) {
            matrix.putInt(value);
        }
        return film;
    }

    @Test
    void showsTheFirstPictureAloneAsLongAsTheSoundTakes() throws Exception {
        Path film = TestFilm.talking(folder.resolve("film.mkv"), 50, 25, 2);
        Reading still =
                Reading.of(VideoSettingsFixture.of(film).start(1).still().until(VideoSettings.Until.AUDIO_END));
        assertThat(still.numbers()).hasSize(25).containsOnly(25);
        assertThat(still.millis()).startsWith(1_000L, 1_040L);
        assertThat(still.allSound().length).isEqualTo(2 * TestFilm.SOUND_RATE);
        assertThatThrownBy(() -> film().still().settings()).hasMessageContaining("'still' must be left out unless");
    }
}
