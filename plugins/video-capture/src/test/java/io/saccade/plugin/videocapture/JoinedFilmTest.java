package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Films whose clock restarts, jumps, or doesn't begin with the first picture. */
class JoinedFilmTest {
    private static final List<Long> FIFTY =
            LongStream.range(0, 50).map(i -> 40 * i).boxed().toList();

    @TempDir
    private Path folder;

    private Path piece(String name, int codec, double hz, double offset) throws Exception {
        return Tones.film(
                folder.resolve(name), codec, hz, offset == 0 ? Map.of() : Map.of("output_ts_offset", offset + ""));
    }

    /** @param offset start of the second clock, in seconds */
    @ParameterizedTest
    @CsvSource({
        "ts, 0, 0," + avcodec.AV_CODEC_ID_AAC,
        "ts, 0, 5000," + avcodec.AV_CODEC_ID_MP2,
        "ts, 5000, 0," + avcodec.AV_CODEC_ID_AC3,
        "ts, 0, 95000," + avcodec.AV_CODEC_ID_AAC,
        "mpg, 0, 0," + avcodec.AV_CODEC_ID_MP2
    })
    void goesOnWhereItWas(String type, double first, double second, int codec) throws Exception {
        Path joined = Tones.join(
                folder.resolve("joined." + type),
                piece("1." + type, codec, 440, first),
                piece("2." + type, codec, 880, second));

        Reading reading = Reading.of(VideoSettingsFixture.of(joined));

        assertThat(reading.millis()).isEqualTo(FIFTY);
        assertThat(Tones.hz(reading, 0.1, 0.9)).isCloseTo(440, within(5.0));
        assertThat(Tones.hz(reading, 1.1, 1.9)).isCloseTo(880, within(5.0));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void isReadFromAPlaceInTheSecondRecording() throws Exception {
        Path joined = folder.resolve("joined.ts");
        Path[] pieces = new Path[8];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = piece(i + ".ts", avcodec.AV_CODEC_ID_AAC, 300 + 100 * i, 0);
        }
        Tones.join(joined, pieces);

        Reading reading = Reading.of(VideoSettingsFixture.of(joined).start(6.6));

        assertThat(reading.millis()).hasSize(35).startsWith(6_600L).endsWith(7_960L);
        assertThat(Tones.hz(reading, 0.05, 0.35)).isCloseTo(900, within(5.0));
        assertThat(Tones.hz(reading, 0.5, 1.3)).isCloseTo(1_000, within(5.0));
    }

    @Test
    void aClockThatWrapsGoesOn() throws Exception {
        // 33 bits at 90 kHz are 95,443.7 s.
        Path wrapping = piece("wrapping.ts", avcodec.AV_CODEC_ID_AAC, 440, 95_442);

        Reading reading = Reading.of(VideoSettingsFixture.of(wrapping));

        assertThat(reading.millis()).isEqualTo(FIFTY.subList(0, 25));
        assertThat(Tones.hz(reading, 0.1, 0.9)).isCloseTo(440, within(5.0));
    }

    /** @param seconds time between pictures */
    @ParameterizedTest
    @CsvSource({"ts, 3", "ts, 5", "ts, 15", "mkv, 15", "mp4, 3600"})
    void aSlowFilmKeepsItsTime(String type, int seconds) throws Exception {
        Path film = folder.resolve("slides." + type);
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(film.toFile(), 64, 64, 0)) {
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setMaxBFrames(2);
            recorder.setFrameRate(1.0 / seconds);
            recorder.start();
            try (Frame picture = new Frame(64, 64, Frame.DEPTH_UBYTE, 3)) {
                Tones.grey(picture);
                for (int i = 0; i < 5; i++) recorder.record(picture);
            }
        }

        assertThat(Reading.of(VideoSettingsFixture.of(film)).millis())
                .isEqualTo(LongStream.range(0, 5)
                        .map(i -> 1_000L * seconds * i)
                        .boxed()
                        .toList());
    }
}
