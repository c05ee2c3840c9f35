package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_new_side_data;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.plugin.videocapture.picture.Orientation;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.IntPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
    @TempDir
    private Path folder;

    /**
     * The order is that of the quarters in the ffmpeg command's output: top left, top right, bottom left, bottom right.
     */
    @ParameterizedTest
    @CsvSource({
        " 1,  0,  0,  1, 0123",
        "-1,  0,  0,  1, 1032",
        " 1,  0,  0, -1, 2301",
        "-1,  0,  0, -1, 3210",
        " 0,  1, -1,  0, 2031",
        " 0, -1,  1,  0, 1302",
        " 0,  1,  1,  0, 0213",
        " 0, -1, -1,  0, 3120",
    })
    void turnsAndMirrorsAsTheDisplayMatrixSays(double a, double b, double c, double d, String order) throws Exception {
        int[][] quarters = {{40, 128, 128}, {90, 128, 128}, {140, 128, 128}, {190, 128, 128}};
        Path lying = new PaintedFilm().codec(avcodec.AV_CODEC_ID_MPEG4).yuv(folder.resolve("lying.mp4"), quarters);
        Path film = PaintedFilm.turned(lying, folder.resolve("film.mp4"), a, b, c, d);
        try (StageHarness harness = StageHarness.open(
                new VideoCaptureFactory(), VideoSettingsFixture.of(film).settings())) {
            Frame frame = harness.read().orElseThrow().need(Keys.FRAME);
            assertThat(frame.width()).isEqualTo(a == 0 ? PaintedFilm.HEIGHT : PaintedFilm.WIDTH);
            assertThat(frame.height()).isEqualTo(a == 0 ? PaintedFilm.WIDTH : PaintedFilm.HEIGHT);
            StringBuilder shown = new StringBuilder();
            for (int quarter = 0; quarter < 4; quarter++) shown.append(quarter(frame, quarter));
            assertThat(shown).hasToString(order);
        }
    }

    private static int quarter(Frame frame, int place) {
        int x = frame.width() * (1 + 2 * (place % 2)) / 4;
        int y = frame.height() * (1 + 2 * (place / 2)) / 4;
        int value = frame.pixels().get(y * frame.strideBytes() + 3 * x) & 0xff;
        return Math.round((value - 28) / 58f);
    }

    @Test
    void readsAMatrixThatIsInsideThePictures() {
        Natives.loadFfmpeg();
        AVFrame picture = av_frame_alloc();
        assertThat(Orientation.filters(picture)).isEmpty();
        IntPointer matrix = new IntPointer(
                av_frame_new_side_data(picture, AV_FRAME_DATA_DISPLAYMATRIX, 36).data());
        matrix.put(0, 1 << 16, 0, -1 << 16, 0, 0, 0, 0, 1 << 30);
        assertThat(Orientation.filters(picture)).isEqualTo("transpose=clock");
        // Telephones round angles by up to half a degree; this one means 30.
        matrix.put(56_756, 32_768, 0, -32_768, 56_756, 0, 0, 0, 1 << 30);
        assertThat(Orientation.filters(picture)).isEqualTo("rotate=30.000000*PI/180");
        matrix.put(0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(Orientation.filters(picture)).isEmpty();
        av_frame_free(picture);
    }
}
