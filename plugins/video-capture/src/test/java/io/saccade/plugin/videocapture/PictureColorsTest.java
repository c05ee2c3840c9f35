package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.global.avcodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Colours of a film's values. The expected ones are the output of the ffmpeg command. */
class PictureColorsTest {
    private static final int[][] SHOWN = {{254, 0, 0}, {0, 254, 0}, {48, 95, 192}, {16, 16, 16}};

    @TempDir
    private Path folder;

    static List<Arguments> codings() {
        int[][] bt601 = {{81, 90, 240}, {145, 54, 34}, {96, 177, 100}, {30, 128, 128}};
        int[][] bt709 = {{63, 102, 240}, {173, 42, 26}, {96, 175, 103}, {30, 128, 128}};
        int[][] fullBt709 = {{54, 99, 255}, {182, 30, 12}, {93, 182, 100}, {16, 128, 128}};
        int[][] bt2020 = {{74, 97, 240}, {164, 47, 25}, {93, 176, 104}, {30, 128, 128}};
        return List.of(
                Arguments.of("unknown", "unknown", bt601),
                Arguments.of("smpte170m", "tv", bt601),
                Arguments.of("bt709", "tv", bt709),
                Arguments.of("bt709", "pc", fullBt709),
                Arguments.of("bt2020nc", "tv", bt2020));
    }

    @ParameterizedTest
    @MethodSource("codings")
    void readsEachMatrixAndRange(String matrix, String range, int[][] numbers) throws Exception {
        Path film = new PaintedFilm()
                .with("colorspace", matrix)
                .with("color_range", range)
                .yuv(folder.resolve("film.mkv"), numbers);
        assertQuarters(film, SHOWN);
    }

    @Test
    void drawsTransparentPicturesOnWhite() throws Exception {
        int[][] bgra = {{0, 0, 200, 255}, {0, 0, 200, 0}, {0, 0, 200, 128}, {255, 255, 255, 10}};
        Path film = new PaintedFilm().bgra(folder.resolve("film.mkv"), bgra);
        List<String> told =
                assertQuarters(film, new int[][] {{200, 0, 0}, {255, 255, 255}, {227, 127, 127}, {255, 255, 255}});
        assertThat(told).containsExactly("film.mkv: its pictures have transparent parts, which are drawn on white");
    }

    @Test
    void readsTheOpacityThatWebmCarriesBesideItsPictures() throws Exception {
        int[][] yuva = {{81, 90, 240, 255}, {81, 90, 240, 0}, {16, 128, 128, 255}, {235, 128, 128, 0}};
        Path film = new PaintedFilm()
                .codec(avcodec.AV_CODEC_ID_VP9)
                .with("lossless", "1")
                .with("auto-alt-ref", "0")
                .yuva(folder.resolve("film.webm"), yuva);
        List<String> told =
                assertQuarters(film, new int[][] {{254, 0, 0}, {255, 255, 255}, {0, 0, 0}, {255, 255, 255}});
        assertThat(told).singleElement().asString().contains("have transparent parts");
    }

    @Test
    void saysNothingOfOpaquePicturesThatCouldBeTransparent() throws Exception {
        int[][] bgra = {{1, 2, 3, 255}, {4, 5, 6, 255}, {7, 8, 9, 255}, {10, 11, 12, 255}};
        Path film = new PaintedFilm().bgra(folder.resolve("film.mkv"), bgra);
        List<String> told = assertQuarters(film, new int[][] {{3, 2, 1}, {6, 5, 4}, {9, 8, 7}, {12, 11, 10}});
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void tellsWhatFramesCanNotHold(String transfer, String primaries, String told) throws Exception {
        Path film = new PaintedFilm()
                .with("color_trc", transfer)
                .with("color_primaries", primaries)
                .yuv(
                        folder.resolve("film.mkv"),
                        new int[][] {{30, 128, 128}, {60, 128, 128}, {90, 128, 128}, {99, 128, 128}});
        try (StageHarness harness = StageHarness.open(
                new VideoCaptureFactory(), VideoSettingsFixture.of(film).settings())) {
            harness.read().orElseThrow();
            assertThat(harness.notices()).singleElement().asString().contains(told);
        }
    }

    static List<Arguments> losses() {
        return List.of(
                Arguments.of("smpte2084", "bt2020", "it is HDR (PQ)"),
                Arguments.of("arib-std-b67", "bt2020", "it is HDR (HLG)"),
                Arguments.of("bt709", "bt2020", "its colour primaries are BT.2020's"));
    }

    private static List<String> assertQuarters(Path film, int[][] expected) throws Exception {
        try (StageHarness harness = StageHarness.open(
                new VideoCaptureFactory(), VideoSettingsFixture.of(film).settings())) {
            Frame frame = harness.read().orElseThrow().need(Keys.FRAME);
            for (int quarter = 0; quarter < 4; quarter++) {
                int x = PaintedFilm.WIDTH * (1 + 2 * (quarter % 2)) / 4;
                int y = PaintedFilm.HEIGHT * (1 + 2 * (quarter / 2)) / 4;
                for (int color = 0; color < 3; color++) {
                    int value = frame.pixels().get(y * frame.strideBytes() + 3 * x + 2 - color) & 0xff;
                    assertThat(value)
                            .as("colour %d of quarter %d", color, quarter)
                            .isCloseTo(expected[quarter][color], within(1));
                }
            }
            return List.copyOf(harness.notices());
        }
    }
}
