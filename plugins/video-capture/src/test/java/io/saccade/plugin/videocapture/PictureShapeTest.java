package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.plugin.videocapture.picture.PictureShape;
import io.saccade.plugin.videocapture.picture.PixelAspect;
import io.saccade.testkit.StageHarness;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureShapeTest {
    private static final int[][] GRAY = {{90, 128, 128}, {90, 128, 128}, {90, 128, 128}, {90, 128, 128}};

    @TempDir
    private Path folder;

    private static VideoSettingsFixture film() {
        return VideoSettingsFixture.of("film.mp4");
    }

    @Test
    void scalesThenTurnsThenCuts() throws Exception {
        VideoSettings settings =
                film().width(180).rotate(90).crop(10, 100, 0, -1).settings();
        assertThat(PictureShape.of(settings, 360, 288, 1)).isEqualTo(new PictureShape(180, 144, 90, 0, 10, 144, 90));
    }

    @ParameterizedTest
    @CsvSource({
        "180, 144, 64, 45, 256, 144", // PAL shown at 16:9
        "144, 96, 32, 27, 170, 96", // NTSC shown at 16:9
        "704, 480, 10, 11, 704, 528", // NTSC shown at 4:3
        "352, 480, 80, 33, 854, 480",
        "640, 480, 0, 1, 640, 480",
        "640, 480, 1280, 1281, 640, 480",
        "640, 480, 1, 1000, 640, 480",
        "640, 480, -4, 3, 640, 480",
    })
    void makesPixelsSquare(int width, int height, int across, int down, int squareWidth, int squareHeight)
            throws Exception {
        double aspect = PixelAspect.of(across, down).ratio();
        assertThat(PictureShape.of(film().settings(), width, height, aspect))
                .isEqualTo(new PictureShape(squareWidth, squareHeight, 0, 0, 0, squareWidth, squareHeight));
    }

    @Test
    void scalesAndTurnsInTheShapeThatIsMeant() throws Exception {
        double aspect = PixelAspect.of(64, 45).ratio();
        assertThat(PictureShape.of(film().width(128).rotate(90).settings(), 180, 144, aspect))
                .isEqualTo(new PictureShape(128, 72, 90, 0, 0, 72, 128));
    }

    @Test
    void showsPixelsThatAreNotSquareInTheirShape() throws Exception {
        Path film = new PaintedFilm().pixels(4 / 3.).yuv(folder.resolve("film.mkv"), GRAY);
        assertThat(size(film)).isEqualTo("170x96");
        Path mpeg = new PaintedFilm()
                .pixels(4 / 3.)
                .codec(avcodec.AV_CODEC_ID_MPEG2VIDEO)
                .yuv(folder.resolve("film.mpg"), GRAY);
        assertThat(size(mpeg)).isEqualTo("170x96");
    }

    @Test
    void standsFilmsOfTelephonesUprightInTheirShape() throws Exception {
        Path lying = new PaintedFilm()
                .pixels(4 / 3.)
                .codec(avcodec.AV_CODEC_ID_MPEG4)
                .yuv(folder.resolve("lying.mp4"), GRAY);
        assertThat(size(PaintedFilm.turned(lying, folder.resolve("film.mp4"), 0, 1, -1, 0)))
                .isEqualTo("96x170");
    }

    @Test
    void scalesPicturesOfAnotherSizeToThatOfTheFirst() throws Exception {
        Path film = folder.resolve("film.mjpeg");
        try (OutputStream out = Files.newOutputStream(film)) {
            for (int[] size : new int[][] {{64, 48}, {64, 48}, {32, 24}, {80, 48}}) out.write(jpeg(size[0], size[1]));
        }
        try (StageHarness harness = StageHarness.open(
                new VideoCaptureFactory(), VideoSettingsFixture.of(film).settings())) {
            for (int i = 0; i < 4; i++) {
                Frame frame = harness.read().orElseThrow().need(Keys.FRAME);
                assertThat(frame.width() + "x" + frame.height()).isEqualTo("64x48");
            }
            assertThat(harness.notices())
                    .containsExactly("film.mjpeg: its pictures change their size from 64x48 to 32x24 pixels; all are"
                            + " scaled to the size of the first");
        }
    }

    private static byte[] jpeg(int width, int height) {
        try (Mat picture = new Mat(height, width, opencv_core.CV_8UC3, Scalar.all(99));
                BytePointer bytes = new BytePointer()) {
            opencv_imgcodecs.imencode(".jpg", picture, bytes);
            return bytes.getStringBytes();
        }
    }

    private static String size(Path film) throws Exception {
        try (StageHarness harness = StageHarness.open(
                new VideoCaptureFactory(), VideoSettingsFixture.of(film).settings())) {
            Frame frame = harness.read().orElseThrow().need(Keys.FRAME);
            assertThat(harness.notices()).isEmpty();
            return frame.width() + "x" + frame.height();
        }
    }

    @Test
    void refusesToCutBeyondThePicture() throws Exception {
        assertThatThrownBy(() -> PictureShape.of(film().crop(0, 300, 0, -1).settings(), 360, 288, 1))
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
