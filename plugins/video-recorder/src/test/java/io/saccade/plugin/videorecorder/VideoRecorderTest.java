package io.saccade.plugin.videorecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.film.VideoCodec;
import io.saccade.testkit.StageHarness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoRecorderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"film.mp4, AUTO", "film.mkv, H264", "deep/er/film.mp4, MPEG4", "a:b ü.mkv, FFV1"})
    void filmsEveryFrameAtItsTime(String file, VideoCodec codec) throws Exception {
        film(Filming.settings(file, codec, Optional.empty()), 45, 30, 320, 240);

        PlayedFilm film = PlayedFilm.of(folder.resolve(file));
        assertThat(film.pictures()).hasSize(45);
        assertThat(film.width()).isEqualTo(320);
        assertThat(film.height()).isEqualTo(240);
        for (int i = 0; i < 45; i++) {
            assertThat(film.seconds().get(i)).isCloseTo(i / 30., within(.001));
            assertThat(film.value(i, 8 * (i % 40) + 4, 120, 0)).isGreaterThan(200);
        }
        assertThat(film.declaredSeconds()).isCloseTo(1.5, within(.05));
    }

    @Test
    void keepsUnevenTimes() throws Exception {
        long[] millis = {0, 10, 50, 51, 300, 1300};
        try (StageHarness harness = Filming.open(folder, Filming.settings("film.mp4"))) {
            for (int i = 0; i < millis.length; i++) {
                // Live time stamps don't begin at 0.
                Sample sample = harness.sample(777_000_000_000L + millis[i] * 1_000_000);
                harness.feed(sample.with(Keys.FRAME, picture(sample, 160, 120, i)));
            }
            harness.finish();
        }
        PlayedFilm film = PlayedFilm.of(folder.resolve("film.mp4"));
        assertThat(film.seconds()).hasSize(millis.length);
        for (int i = 0; i < millis.length; i++) {
            assertThat(film.seconds().get(i)).isCloseTo(millis[i] / 1e3, within(.0002));
        }
    }

    @Test
    void playsFramesOneAfterAnotherWhereToldHowFast() throws Exception {
        film(Filming.settings("film.mp4", VideoCodec.H264, Optional.of(10.)), 20, 1000, 160, 120);

        PlayedFilm film = PlayedFilm.of(folder.resolve("film.mp4"));
        assertThat(film.seconds().get(19)).isCloseTo(1.9, within(.001));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "15, 15", "17, 13", "16, 4000", "5000, 2000"})
    void takesAnySize(int width, int height) throws Exception {
        film(Filming.settings("film.mp4"), 2, 30, width, height);

        PlayedFilm film = PlayedFilm.of(folder.resolve("film.mp4"));
        assertThat(film.pictures()).hasSize(2);
        assertThat(film.width()).isEqualTo(width + width % 2);
        assertThat(film.height()).isEqualTo(height + height % 2);
    }

    @Test
    void saysWhichSizesACodecTakes() throws Exception {
        VideoRecorderSettings settings = Filming.settings("film.mp4", VideoCodec.H264, Optional.empty());
        try (StageHarness harness = Filming.open(folder, settings)) {
            assertThatThrownBy(() -> harness.feed(Filming.sample(harness, 0, 30, 12, 12)))
                    .hasMessageContaining("12x12")
                    .hasMessageContaining("set the codec to auto");
        }
        assertThat(folder.resolve("film.mp4")).doesNotExist();
    }

    @Test
    void padsOddSizesWithTheEdge() throws Exception {
        film(Filming.settings("film.mp4"), 5, 30, 161, 121);

        PlayedFilm film = PlayedFilm.of(folder.resolve("film.mp4"));
        assertThat(film.width()).isEqualTo(162);
        assertThat(film.height()).isEqualTo(122);
        assertThat(film.value(4, 161, 60, 1)).isCloseTo(film.value(4, 160, 60, 1), within(12));
        assertThat(film.value(4, 80, 121, 1)).isCloseTo(film.value(4, 80, 120, 1), within(12));
    }

    @ParameterizedTest
    @CsvSource({"BGR8, 161", "GRAY8, 160"})
    void losesNothingWithFfv1(Frame.Format format, int width) throws Exception {
        byte[] original;
        try (StageHarness harness =
                Filming.open(folder, Filming.settings("film.mkv", VideoCodec.FFV1, Optional.empty()))) {
            Sample sample = harness.sample(0);
            Frame frame = Filming.picture(sample, width, 121, format, 7);
            original = bytes(frame);
            harness.feed(sample.with(Keys.FRAME, frame));
            harness.finish();
        }
        int pixels = format == Frame.Format.GRAY8 ? avutil.AV_PIX_FMT_GRAY8 : avutil.AV_PIX_FMT_BGR24;
        assertThat(PlayedFilm.of(folder.resolve("film.mkv"), pixels).pictures()).containsExactly(original);
    }

    @Test
    void filmsGrayFrames() throws Exception {
        byte[] original;
        try (StageHarness harness = Filming.open(folder, Filming.settings("film.mp4"))) {
            Sample sample = harness.sample(0);
            Frame frame = Filming.picture(sample, 320, 240, Frame.Format.GRAY8, 7);
            original = bytes(frame);
            harness.feed(sample.with(Keys.FRAME, frame));
            harness.finish();
        }
        PlayedFilm film = PlayedFilm.of(folder.resolve("film.mp4"), avutil.AV_PIX_FMT_GRAY8);
        assertThat(meanDifference(film.pictures().get(0), original)).isLessThan(4);
    }

    @Test
    void looksLikeWhatWasFilmed() throws Exception {
        film(Filming.settings("film.mp4"), 30, 30, 640, 480);

        PlayedFilm film = PlayedFilm.of(folder.resolve("film.mp4"));
        try (StageHarness harness = Filming.open(folder, Filming.settings("other.mp4"))) {
            Sample sample = harness.sample(0);
            byte[] original = bytes(Filming.picture(sample, 640, 480, Frame.Format.BGR8, 29));
            harness.feed(sample.with(Keys.FRAME, picture(sample, 640, 480, 29)));
            assertThat(meanDifference(film.pictures().get(29), original)).isLessThan(4);
        }
    }

    @Test
    void refusesAnotherSizeByName() throws Exception {
        try (StageHarness harness = Filming.open(folder, Filming.settings("film.mp4"))) {
            harness.feed(Filming.sample(harness, 0, 30, 640, 480));
            assertThatThrownBy(() -> harness.feed(Filming.sample(harness, 1, 30, 320, 240)))
                    .hasMessageContaining("640x480")
                    .hasMessageContaining("320x240")
                    .hasMessageContaining("at sample 1");
        }
        // The film up to the error exists, although it was not finished.
        assertThat(PlayedFilm.of(folder.resolve("film.mp4")).pictures()).hasSize(1);
    }

    @Test
    void makesNoFileWithoutAFrame() throws Exception {
        try (StageHarness harness = Filming.open(folder, Filming.settings("film.mp4"))) {
            harness.finish();
            assertThat(harness.notices()).containsExactly("no frame arrived, so the film film.mp4 was not written");
        }
        assertThat(folder.resolve("film.mp4")).doesNotExist();
    }

    @Test
    void saysWhyAFilmCannotBeMade() throws Exception {
        Files.createDirectory(folder.resolve("film.mp4"));
        try (StageHarness harness = Filming.open(folder, Filming.settings("film.mp4"))) {
            assertThatThrownBy(() -> harness.feed(Filming.sample(harness, 0, 30, 160, 120)))
                    .hasMessageContaining(folder.resolve("film.mp4").toString())
                    .hasMessageContaining("Is a directory");
        }
    }

    @Test
    void endsAsAPlainMp4() throws Exception {
        film(Filming.settings("film.mp4"), 60, 30, 160, 120);
        String content = Files.readString(folder.resolve("film.mp4"), StandardCharsets.ISO_8859_1);
        // A fragmented file would have a moof box per fragment after the moov box.
        assertThat(content.indexOf("ftyp")).isEqualTo(4);
        assertThat(content.lastIndexOf("moov")).isGreaterThan(content.lastIndexOf("moof"));
    }

    private void film(VideoRecorderSettings settings, int frames, double fps, int width, int height) throws Exception {
        try (StageHarness harness = Filming.open(folder, settings)) {
            for (int i = 0; i < frames; i++) harness.feed(Filming.sample(harness, i, fps, width, height));
            harness.finish();
        }
    }

    private static Frame picture(Sample sample, int width, int height, int number) {
        return Filming.picture(sample, width, height, Frame.Format.BGR8, number);
    }

    private static byte[] bytes(Frame frame) {
        int row = frame.width() * frame.format().bytesPerPixel();
        byte[] bytes = new byte[row * frame.height()];
        for (int y = 0; y < frame.height(); y++) frame.pixels().get(y * frame.strideBytes(), bytes, y * row, row);
        return bytes;
    }

    private static double meanDifference(byte[] one, byte[] other) {
        assertThat(one).hasSameSizeAs(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += Math.abs((one[i] & 255) - (other[i] & 255));
        return sum / one.length;
    }
}
